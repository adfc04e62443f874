/** Figures of standardisation, on a day and side by side, and the names behind them. */
@NullMarked
package vn.cadre.registry.standardisation;

import org.jspecify.annotations.NullMarked;
