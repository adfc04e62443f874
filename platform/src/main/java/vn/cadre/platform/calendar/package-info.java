/** What takes effect by the calendar is told when its day comes, once, however many copies run. */
@NullMarked
package vn.cadre.platform.calendar;

import org.jspecify.annotations.NullMarked;
