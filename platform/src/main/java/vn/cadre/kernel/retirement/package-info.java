/** Retirement by month of birth (NĐ 135/2020); its numbers are data. */
@NullMarked
package vn.cadre.kernel.retirement;

import org.jspecify.annotations.NullMarked;
