/** Who may do what in training. */
@NullMarked
package vn.cadre.training.roles;

import org.jspecify.annotations.NullMarked;
