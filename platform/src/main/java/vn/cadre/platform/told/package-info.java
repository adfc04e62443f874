/** Aggregates whose events and whose snapshot are read from one place. */
@NullMarked
package vn.cadre.platform.told;

import org.jspecify.annotations.NullMarked;
