/**
 * Whether somebody is local to a post: by which place and at which level a pack says, units
 * compared as of the appointment.
 */
@NullMarked
package vn.cadre.registry.locality;

import org.jspecify.annotations.NullMarked;
