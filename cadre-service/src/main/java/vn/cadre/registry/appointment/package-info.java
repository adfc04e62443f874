/** Appointments: who holds which seat from when to when, by which decision. */
@NullMarked
package vn.cadre.registry.appointment;

import org.jspecify.annotations.NullMarked;
