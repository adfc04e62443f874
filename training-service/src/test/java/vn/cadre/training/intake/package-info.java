/** Files as training takes them in. */
@NullMarked
package vn.cadre.training.intake;

import org.jspecify.annotations.NullMarked;
