/**
 * Statistics: how many people there are of which kind on a day; counts first, the remainder always
 * shown.
 */
@NullMarked
package vn.cadre.registry.statistics;

import org.jspecify.annotations.NullMarked;
