/** Where a caller may act: organisation paths, applied to every query. */
@NullMarked
package vn.cadre.platform.scope;

import org.jspecify.annotations.NullMarked;
