/** Disciplines of the State and of the Party, each by a decision, and when they expire. */
@NullMarked
package vn.cadre.registry.record.discipline;

import org.jspecify.annotations.NullMarked;
