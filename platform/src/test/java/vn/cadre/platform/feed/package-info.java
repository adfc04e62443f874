/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.feed;

import org.jspecify.annotations.NullMarked;
