/**
 * Figures of training: classes planned and held, turns, persons and money, each in its own unit, of
 * a plan and over a period.
 */
@NullMarked
package vn.cadre.training.report;

import org.jspecify.annotations.NullMarked;
