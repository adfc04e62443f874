/** Who retires when. */
@NullMarked
package vn.cadre.registry.retiring;

import org.jspecify.annotations.NullMarked;
