/** Organisations by id or code, in the tree that the service keeps or has learned. */
@NullMarked
package vn.cadre.platform.organisation;

import org.jspecify.annotations.NullMarked;
