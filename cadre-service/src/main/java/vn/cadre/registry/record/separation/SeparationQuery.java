package vn.cadre.registry.record.separation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.SeparationKind;

/** Filters of the list of separations. */
record SeparationQuery(
    @Describe("taking effect on this day or later") @Nullable LocalDate from,
    @Describe("taking effect before this day") @Nullable LocalDate to,
    @Nullable Set<SeparationKind> kind,
    @Describe("code of the organisation where the person belonged on the last day")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("led to by an evaluation of this year") @Nullable @Min(1945) @Max(2999)
        Integer evaluationYear,
    @Describe("whether they count as downsizing") @Nullable Boolean downsizing,
    Paging paging) {}
