/** Tests of classes, their timetable and how they move on. */
@NullMarked
package vn.cadre.training.klass;

import org.jspecify.annotations.NullMarked;
