package vn.cadre.registry.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import vn.cadre.registry.decision.DecisionPaper;

/** How many people are to go in a year, and by which paper. */
record NewDownsizingPlan(
    @NotNull @Min(0) @Max(1_000_000) Integer planned, @NotNull @Valid DecisionPaper decision) {}
