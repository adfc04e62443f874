package vn.cadre.registry.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what the end of a term is judged.
 *
 * @param termEnds the first day after the term
 * @param decidedOn the day of the document, or the day that is asked about
 * @param lastWorkingDay the last day on which it may be decided; null where the calendar does not
 *     know
 * @param pensionFrom the first day of retirement; null where it cannot be told
 */
public record RenewalFacts(
    LocalDate termEnds,
    LocalDate decidedOn,
    @Nullable LocalDate lastWorkingDay,
    @Nullable LocalDate pensionFrom) {}
