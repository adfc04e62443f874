/**
 * Yearly plans: what an organiser means to hold, for whom and with which money; drafted by one,
 * approved by another, amended with their history.
 */
@NullMarked
package vn.cadre.training.plan;

import org.jspecify.annotations.NullMarked;
