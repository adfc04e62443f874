/** The civil clock of the suite: dates are those of Asia/Ho_Chi_Minh. */
@NullMarked
package vn.cadre.platform.time;

import org.jspecify.annotations.NullMarked;
