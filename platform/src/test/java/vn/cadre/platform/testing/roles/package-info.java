/** Who may do what, and where: every operation for every role and every place to stand. */
@NullMarked
package vn.cadre.platform.testing.roles;

import org.jspecify.annotations.NullMarked;
