/** Tests of who learns in a class, who waits and who studies. */
@NullMarked
package vn.cadre.training.enrolment;

import org.jspecify.annotations.NullMarked;
