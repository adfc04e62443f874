/** The rules of enrolment, each with its figures. */
@NullMarked
package vn.cadre.training.enrolment.rule;

import org.jspecify.annotations.NullMarked;
