/** Bulk intake of people: the roster, appointments, qualifications and memberships. */
@NullMarked
package vn.cadre.registry.intake.people;

import org.jspecify.annotations.NullMarked;
