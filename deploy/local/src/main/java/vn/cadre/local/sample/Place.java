package vn.cadre.local.sample;

import org.jspecify.annotations.Nullable;

/**
 * A place as printed on a form of its time.
 *
 * @param unit code of the administrative unit as it was before 2025-07-01, or null when the reference has none
 */
record Place(String text, @Nullable String unit) {}
