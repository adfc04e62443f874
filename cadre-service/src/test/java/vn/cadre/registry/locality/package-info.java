/** Whether people are local to their posts. */
@NullMarked
package vn.cadre.registry.locality;

import org.jspecify.annotations.NullMarked;
