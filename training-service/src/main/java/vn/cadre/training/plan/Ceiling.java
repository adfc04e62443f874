package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the lines of a plan may cost, in all and by source; what is not named has no ceiling. */
@Schema(name = "PlanCeiling")
record Ceiling(
    @Schema(description = "whole VND in all; null for none", examples = "22000000000")
        @Nullable
        @Min(0)
        @Max(100_000_000_000_000L)
        Long total,
    @Schema(description = "each source once") @Nullable @Valid @Size(max = 10)
        List<Money> bySource) {

  Ceiling {
    bySource = bySource == null ? List.of() : Budgets.sorted(bySource);
  }
}
