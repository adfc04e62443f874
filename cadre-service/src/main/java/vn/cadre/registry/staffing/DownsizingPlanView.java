package vn.cadre.registry.staffing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.decision.DecisionView;

/** What an organisation plans for a year. */
@Schema(name = "DownsizingPlan")
record DownsizingPlanView(
    long version,
    @Schema(description = "code") String organisation,
    int year,
    @Schema(description = "persons; null where nothing is planned") @Nullable Integer planned,
    @Schema(description = "null where nothing is planned") @Nullable DecisionView decision)
    implements Versioned {}
