package vn.cadre.local.sample;

import java.time.LocalDate;

/**
 * How somebody left the service.
 *
 * @param on first day out of service
 * @param number of the decision
 * @param decided the day it was signed
 * @param tier that issued it
 */
record Leaving(
    Person person,
    String kind,
    LocalDate on,
    String number,
    LocalDate decided,
    String issuer,
    String tier) {}
