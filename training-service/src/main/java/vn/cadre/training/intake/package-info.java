/** The files that training takes in. */
@NullMarked
package vn.cadre.training.intake;

import org.jspecify.annotations.NullMarked;
