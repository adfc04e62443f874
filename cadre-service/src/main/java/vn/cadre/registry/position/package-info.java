/** Positions: a title in an organisation, with its seats and the tier that manages it. */
@NullMarked
package vn.cadre.registry.position;

import org.jspecify.annotations.NullMarked;
