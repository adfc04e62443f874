/** Who learns in a class: put forward by a unit, judged, approved, waiting, withdrawn. */
@NullMarked
package vn.cadre.training.enrolment;

import org.jspecify.annotations.NullMarked;
