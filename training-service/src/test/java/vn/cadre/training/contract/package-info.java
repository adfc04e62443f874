/** The published contract of training as whoever reads it takes it. */
@NullMarked
package vn.cadre.training.contract;

import org.jspecify.annotations.NullMarked;
