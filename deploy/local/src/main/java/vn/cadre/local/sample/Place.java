package vn.cadre.local.sample;

/**
 * A place as printed on a form of its time.
 *
 * @param unit code of the administrative unit as it was before 2025-07-01
 */
record Place(String text, String unit) {}
