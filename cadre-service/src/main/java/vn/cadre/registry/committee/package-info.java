/**
 * Committees and standing committees of a term ({@code bodies}), with their members and the title
 * each holds there.
 */
@NullMarked
package vn.cadre.registry.committee;

import org.jspecify.annotations.NullMarked;
