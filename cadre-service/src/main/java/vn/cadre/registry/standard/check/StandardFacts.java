package vn.cadre.registry.standard.check;

import org.jspecify.annotations.Nullable;

/**
 * By what it is judged whether somebody has what is asked.
 *
 * @param demands null where no standard was in force on the day, or nothing was held to have one
 */
record StandardFacts(@Nullable Demands demands, Holder holder) {}
