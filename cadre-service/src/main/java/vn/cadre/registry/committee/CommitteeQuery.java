package vn.cadre.registry.committee;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.BodyKind;

/** Filters of the list of committees. */
record CommitteeQuery(
    @Describe("code of the organisation") @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Nullable Set<BodyKind> kind,
    @Nullable String code,
    @Describe("in force on this day; today unless told") @Nullable LocalDate asOf,
    Paging paging) {}
