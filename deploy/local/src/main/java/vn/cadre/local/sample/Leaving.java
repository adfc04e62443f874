package vn.cadre.local.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody left the service.
 *
 * @param on first day out of service
 * @param number of the decision
 * @param decided the day it was signed
 * @param tier that issued it
 * @param evaluationYear the year graded as not completed that led to it; null where none did
 */
record Leaving(
    Person person,
    String kind,
    LocalDate on,
    String number,
    LocalDate decided,
    String issuer,
    String tier,
    @Nullable Integer evaluationYear) {}
