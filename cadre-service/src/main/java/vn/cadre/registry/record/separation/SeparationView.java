package vn.cadre.registry.record.separation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** How somebody left the service. */
@Schema(name = "Separation")
record SeparationView(
    UUID id,
    long version,
    UUID cadreId,
    SeparationKind kind,
    @Schema(description = "first day out of service") LocalDate effectiveOn,
    @Schema(description = "last day in service") LocalDate lastDay,
    DecisionView decision,
    @Schema(description = "the evaluation that led to it; null where none did")
        @Nullable UUID evaluationId,
    @Schema(description = "whether it counts in the downsizing plan of its year")
        boolean downsizing,
    @Schema(description = "null unless retired early") @Nullable EarlyGround earlyGround,
    @Schema(description = "full years of such work; null where they are no ground")
        @Nullable Integer groundYears,
    @Schema(description = "null where it is no ground") @Nullable Integer capacityLossPercent,
    @Schema(description = "why on this day; null where nobody said") @Nullable String justification,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
