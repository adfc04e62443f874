/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.projection;

import org.jspecify.annotations.NullMarked;
