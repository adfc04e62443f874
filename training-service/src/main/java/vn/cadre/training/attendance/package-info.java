/** Attendance: who was there, session by session, and how much of a class that makes. */
@NullMarked
package vn.cadre.training.attendance;

import org.jspecify.annotations.NullMarked;
