/** Bulk intake of organisations, titles, positions and bodies. */
@NullMarked
package vn.cadre.registry.intake.structure;

import org.jspecify.annotations.NullMarked;
