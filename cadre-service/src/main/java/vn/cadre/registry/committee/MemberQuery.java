package vn.cadre.registry.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of a committee's members. */
record MemberQuery(
    @Describe("members on this day, with their levels on it; today unless told")
        @Nullable LocalDate asOf,
    Paging paging) {}
