/** Evaluations of a person's record. */
@NullMarked
package vn.cadre.registry.record.evaluation;

import org.jspecify.annotations.NullMarked;
