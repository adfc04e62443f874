/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.inbox;

import org.jspecify.annotations.NullMarked;
