/** Service that is owed after study. */
@NullMarked
package vn.cadre.training.commitment;

import org.jspecify.annotations.NullMarked;
