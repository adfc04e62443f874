/** Service that is owed after study, and what whoever leaves before has to pay back. */
@NullMarked
package vn.cadre.training.commitment;

import org.jspecify.annotations.NullMarked;
