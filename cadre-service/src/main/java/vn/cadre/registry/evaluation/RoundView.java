package vn.cadre.registry.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.decision.DecisionView;

/** A round of evaluations. */
@Schema(name = "EvaluationRound")
record RoundView(
    UUID id,
    long version,
    UnitRef organisation,
    @Schema(description = "the year that is judged") int year,
    @Schema(description = "the quarter that is judged; null for the whole year")
        @Nullable Integer quarter,
    RoundState state,
    @Nullable String note,
    @Schema(description = "the last day on which a round of a year is in time; null of a quarter")
        @Nullable LocalDate dueOn,
    @Schema(description = "what is put forward, as far as the caller sees it") Figures proposed,
    Instant openedAt,
    @Schema(description = "who opened it", examples = "Lê Thị Hoa") String openedByName,
    @Nullable Instant submittedAt,
    @Schema(description = "who submitted it last", examples = "Lê Thị Hoa")
        @Nullable String submittedByName,
    @Nullable Instant settledAt,
    @Schema(description = "who approved or cancelled it", examples = "Trần Văn Minh")
        @Nullable String settledByName,
    @Schema(description = "why it was returned last, or cancelled") @Nullable String reason,
    @Schema(description = "by which it was approved") @Nullable DecisionView decision,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /** How many are put forward for which grade; organisations are counted apart. */
  @Schema(name = "EvaluationRoundFigures")
  record Figures(
      @Schema(description = "people put forward") int people,
      @Schema(description = "of these, as outstanding") int outstanding,
      @Schema(description = "as good") int good,
      @Schema(description = "as completed") int completed,
      @Schema(description = "as not completed") int notCompleted,
      @Schema(description = "organisations put forward") int organisations) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);
  }

  static RoundView of(
      Round round, Figures proposed, @Nullable LocalDate dueOn, List<String> actions) {
    var submitted = round.submitted();
    var settled = round.settled();
    return new RoundView(
        round.id(),
        round.version(),
        round.organisation(),
        round.period().year(),
        round.period().quarter(),
        round.state(),
        round.note(),
        dueOn,
        proposed,
        round.opened().at(),
        round.opened().name(),
        submitted == null ? null : submitted.at(),
        submitted == null ? null : submitted.name(),
        settled == null ? null : settled.at(),
        settled == null ? null : settled.name(),
        round.reason(),
        round.decision(),
        actions);
  }
}
