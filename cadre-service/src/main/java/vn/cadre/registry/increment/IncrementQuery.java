package vn.cadre.registry.increment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of increments. */
record IncrementQuery(
    @Describe("due on this day or later; overdue ones too unless told") @Nullable LocalDate from,
    @Describe("due before this day; a month from today unless told") @Nullable LocalDate to,
    @Describe("code of the organisation where the person belongs today")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    Paging paging) {}
