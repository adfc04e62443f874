/** Who is in a class, and by which rules its course is passed. */
@NullMarked
package vn.cadre.training.roll;

import org.jspecify.annotations.NullMarked;
