/** Tests of courses. */
@NullMarked
package vn.cadre.training.course;

import org.jspecify.annotations.NullMarked;
