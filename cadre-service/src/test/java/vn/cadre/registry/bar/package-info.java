/** Bars after disciplines. */
@NullMarked
package vn.cadre.registry.bar;

import org.jspecify.annotations.NullMarked;
