/** Tests of expenses. */
@NullMarked
package vn.cadre.training.expense;

import org.jspecify.annotations.NullMarked;
