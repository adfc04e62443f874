/** Working days: weekly rest, days off by year and exchanged days, all of them data. */
@NullMarked
package vn.cadre.kernel.workday;

import org.jspecify.annotations.NullMarked;
