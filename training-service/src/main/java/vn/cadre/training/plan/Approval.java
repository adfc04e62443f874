package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.paper.Paper;

/** The approval of a plan. */
@Schema(name = "PlanApproval")
record Approval(
    @Schema(description = "the paper that approves it") @NotNull @Valid Paper decision) {}
