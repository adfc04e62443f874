/** Tests of what takes effect when a day comes. */
@NullMarked
package vn.cadre.platform.calendar;

import org.jspecify.annotations.NullMarked;
