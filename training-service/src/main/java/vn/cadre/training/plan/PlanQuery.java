package vn.cadre.training.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.training.code.PlanState;

/** Filters of the list of plans. */
record PlanQuery(
    @Describe("the year that it plans") @Nullable @Min(1990) @Max(2100) Integer year,
    @Describe("code of the organiser") @Nullable String organiser,
    @Describe("with everything below the organiser; true unless told")
        @Nullable Boolean descendants,
    @Describe("where it stands") @Nullable Set<PlanState> state,
    Paging paging) {}
