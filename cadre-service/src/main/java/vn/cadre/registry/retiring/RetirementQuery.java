package vn.cadre.registry.retiring;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of retirements. */
record RetirementQuery(
    @Describe("whose last day in work is this day or later; today unless told")
        @Nullable LocalDate from,
    @Describe(
            "whose last day in work is before this day; a year after from unless told, 20 years at most")
        @Nullable LocalDate to,
    @Describe("code of the organisation where the person belongs today")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("whether a separation is on record already, today's or one ahead; both unless told")
        @Nullable Boolean decided,
    @Describe("true: only those who have to be given notice by now") @Nullable Boolean noticeDue,
    Paging paging) {}
