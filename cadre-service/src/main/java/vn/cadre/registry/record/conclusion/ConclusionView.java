package vn.cadre.registry.record.conclusion;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A political conclusion. */
@Schema(name = "PoliticalConclusion")
record ConclusionView(
    UUID id,
    long version,
    UUID cadreId,
    PartialDate concludedOn,
    PoliticalOutcome outcome,
    @Schema(description = "who concluded", examples = "Ban Thường vụ Huyện ủy Hoành Bồ")
        String concludedBy,
    @Nullable String note,
    @Nullable DecisionView decision,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
