/** Courses: what is taught, what it asks for and what completing it grants. */
@NullMarked
package vn.cadre.training.course;

import org.jspecify.annotations.NullMarked;
