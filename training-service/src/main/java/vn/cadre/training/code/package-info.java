/** The code lists of training. */
@NullMarked
package vn.cadre.training.code;

import org.jspecify.annotations.NullMarked;
