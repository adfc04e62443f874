/**
 * Measures the running suite, as ratios within one run wherever there is something to compare with.
 */
@NullMarked
package vn.cadre.local.bench;

import org.jspecify.annotations.NullMarked;
