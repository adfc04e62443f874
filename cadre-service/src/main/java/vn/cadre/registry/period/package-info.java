/** Half-open periods in input. */
@NullMarked
package vn.cadre.registry.period;

import org.jspecify.annotations.NullMarked;
