/** Tests of the figures of training. */
@NullMarked
package vn.cadre.training.report;

import org.jspecify.annotations.NullMarked;
