package vn.cadre.registry.record.evaluation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** How somebody was graded for a year or a quarter. */
@Schema(name = "Evaluation")
record EvaluationView(
    UUID id,
    long version,
    UUID cadreId,
    @Schema(description = "the year that is judged") int year,
    @Schema(description = "the quarter that is judged; null for the whole year")
        @Nullable Integer quarter,
    EvaluationGrade grade,
    @Schema(description = "of 100, as a decimal; null where none were given", examples = "92.5")
        @Nullable String points,
    @Schema(description = "the organisation that graded; null where it is not known")
        @Nullable UUID gradingOrganisationId,
    @Nullable String note,
    @Nullable DecisionView decision,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
