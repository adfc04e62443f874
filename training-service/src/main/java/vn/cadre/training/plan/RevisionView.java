package vn.cadre.training.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.training.paper.Paper;

/** What was approved of a plan at one time, and what that changed. */
@Schema(name = "PlanRevision")
public record RevisionView(
    @Schema(description = "1 as first approved; each approved amendment counts one more")
        int revision,
    Instant approvedAt,
    @Schema(description = "name of whoever approved it") String approvedBy,
    @Schema(description = "why the revision before it was amended; null of the first")
        @Nullable String reason,
    @Schema(description = "the paper that approved it") Paper decision,
    @Schema(description = "the rules that were tried on it") List<ReasonView> reasons,
    @Schema(description = "sums of its lines") PlanView.Sums sums,
    @Schema(description = "against the revision before it; of the first, every line is added")
        List<LineChange> changes) {

  /** What became of a line. */
  @Schema(name = "PlanLineChange")
  public record LineChange(
      UUID lineId,
      Kind change,
      @Schema(description = "null of a line that was added") @Nullable PlanLine before,
      @Schema(description = "null of a line that was removed") @Nullable PlanLine after) {}

  /** What can become of a line. */
  @Schema(name = "PlanLineChangeKind")
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }
}
