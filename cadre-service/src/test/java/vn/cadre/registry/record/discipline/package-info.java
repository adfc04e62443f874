/** Disciplines of a person's record. */
@NullMarked
package vn.cadre.registry.record.discipline;

import org.jspecify.annotations.NullMarked;
