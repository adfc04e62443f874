/**
 * Restructurings: organisations are merged, split, dissolved or renamed by one decision, with all
 * that hangs on them, and nobody is left without a seat unawares.
 */
@NullMarked
package vn.cadre.registry.restructuring;

import org.jspecify.annotations.NullMarked;
