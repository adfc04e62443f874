/** What must hold of whoever learns in a class; the numbers of postgraduate study are data. */
@NullMarked
package vn.cadre.training.enrolment.rule;

import org.jspecify.annotations.NullMarked;
