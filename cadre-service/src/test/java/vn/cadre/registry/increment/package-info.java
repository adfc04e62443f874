/** Regular increments of salary. */
@NullMarked
package vn.cadre.registry.increment;

import org.jspecify.annotations.NullMarked;
