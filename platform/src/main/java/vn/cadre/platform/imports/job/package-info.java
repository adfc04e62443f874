/** The jobs of imports: stored, claimed, worked off batch by batch, watched and cancelled. */
@NullMarked
package vn.cadre.platform.imports.job;

import org.jspecify.annotations.NullMarked;
