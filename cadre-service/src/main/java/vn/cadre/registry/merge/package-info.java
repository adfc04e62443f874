/** Joins two records of one person into one, and unjoins them. */
@NullMarked
package vn.cadre.registry.merge;

import org.jspecify.annotations.NullMarked;
