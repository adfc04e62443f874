/** The code lists of training, as the API shows them. */
@NullMarked
package vn.cadre.training.reference;

import org.jspecify.annotations.NullMarked;
