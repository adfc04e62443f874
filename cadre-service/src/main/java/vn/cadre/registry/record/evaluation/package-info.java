/** Evaluations of a year or quarter, as records; rounds of proposals and approvals are not here. */
@NullMarked
package vn.cadre.registry.record.evaluation;

import org.jspecify.annotations.NullMarked;
