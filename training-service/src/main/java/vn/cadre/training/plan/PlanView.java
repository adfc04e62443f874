package vn.cadre.training.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.PlanState;

/** A plan with the sums of its lines. */
@Schema(name = "Plan")
public record PlanView(
    UUID id,
    long version,
    @Schema(description = "the organiser") UUID organiserId,
    String organiserCode,
    String organiserName,
    @Schema(description = "the year that it plans", examples = "2026") int year,
    String name,
    PlanState state,
    @Schema(
            description =
                "the approved one that counts; 0 before the first approval, one more with each approved amendment")
        int revision,
    @Schema(description = "what its lines may cost; null where nobody has set any")
        @Nullable Ceiling ceiling,
    @Schema(description = "sums of the lines as they are drafted") Sums sums,
    @Schema(description = "when it was begun, or amended last") Instant draftedAt,
    @Schema(description = "when it was submitted last") @Nullable Instant submittedAt,
    @Nullable String submittedBy,
    @Schema(description = "when it was returned, approved or cancelled last")
        @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Schema(description = "why it was returned, amended or cancelled last") @Nullable String reason,
    List<String> allowedActions)
    implements Versioned {

  /** Units apart: classes, people, VND. */
  @Schema(name = "PlanSums")
  public record Sums(
      int lines,
      @Schema(description = "how many are to be held") long classes,
      @Schema(description = "people expected") long participants,
      @Schema(description = "whole VND") long budget,
      @Schema(description = "whole VND by source") List<Money> bySource) {

    static final Sums NONE = of(0, 0, 0, Map.of());

    static Sums of(List<PlanLine> lines) {
      return of(
          lines.size(),
          lines.stream().mapToLong(PlanLine::classes).sum(),
          lines.stream().mapToLong(PlanLine::participants).sum(),
          Budgets.sum(lines));
    }

    static Sums of(int lines, long classes, long participants, Map<FundingSource, Long> budget) {
      return new Sums(lines, classes, participants, Budgets.total(budget), Budgets.list(budget));
    }
  }

  static PlanView of(PlanRow plan, Sums sums, List<String> allowedActions) {
    return new PlanView(
        plan.id(),
        plan.version(),
        plan.organiserId(),
        plan.organiserCode(),
        plan.organiserName(),
        plan.year(),
        plan.name(),
        plan.state(),
        plan.revision(),
        plan.ceiling(),
        sums,
        plan.draftedAt(),
        plan.submittedAt(),
        plan.submittedBy(),
        plan.settledAt(),
        plan.settledBy(),
        plan.reason(),
        allowedActions);
  }
}
