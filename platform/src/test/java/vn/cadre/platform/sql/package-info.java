/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.sql;

import org.jspecify.annotations.NullMarked;
