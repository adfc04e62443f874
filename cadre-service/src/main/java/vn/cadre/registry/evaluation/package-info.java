/**
 * Evaluation rounds: units put forward grades for a year or a quarter, and whoever approves them,
 * all under the rules of quotas, puts them on the records at once.
 */
@NullMarked
package vn.cadre.registry.evaluation;

import org.jspecify.annotations.NullMarked;
