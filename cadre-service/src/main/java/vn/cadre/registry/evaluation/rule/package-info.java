/**
 * The rules of evaluation rounds with the numbers that they ask of packs, each a plain function of
 * facts.
 */
@NullMarked
package vn.cadre.registry.evaluation.rule;

import org.jspecify.annotations.NullMarked;
