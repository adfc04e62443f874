/** What was spent on classes, by source, against what they were to cost. */
@NullMarked
package vn.cadre.training.expense;

import org.jspecify.annotations.NullMarked;
