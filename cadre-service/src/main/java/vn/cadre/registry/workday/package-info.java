/** The calendar of working days, as the registry owns and publishes it. */
@NullMarked
package vn.cadre.registry.workday;

import org.jspecify.annotations.NullMarked;
