package vn.cadre.registry.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.cadre.registry.decision.DecisionPaper;

/** What is assigned, and by which paper. */
record NewQuota(
    @NotNull @Min(0) @Max(1_000_000) Integer assigned, @NotNull @Valid DecisionPaper decision) {}
