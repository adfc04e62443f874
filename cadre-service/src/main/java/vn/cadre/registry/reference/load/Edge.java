package vn.cadre.registry.reference.load;

import java.time.LocalDate;

/**
 * A unit, or a part of it, went into another one.
 *
 * @param whole whether the whole of the old unit went there
 * @param effectiveOn the first day of the new unit
 */
record Edge(
    String oldCode,
    String newCode,
    boolean whole,
    LocalDate effectiveOn,
    boolean verified,
    String source) {}
