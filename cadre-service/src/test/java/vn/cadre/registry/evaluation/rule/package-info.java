/** The rules of rounds with their figures. */
@NullMarked
package vn.cadre.registry.evaluation.rule;

import org.jspecify.annotations.NullMarked;
