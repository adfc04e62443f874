/** Rounds of evaluations as units, editors and approvers use them. */
@NullMarked
package vn.cadre.registry.evaluation;

import org.jspecify.annotations.NullMarked;
