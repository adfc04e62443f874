package vn.cadre.training.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.PlanState;

/** A plan as events tell it, with the lines as they are drafted. */
record PlanTold(
    UUID id,
    UUID organiserId,
    String organiserCode,
    int year,
    String name,
    PlanState state,
    int revision,
    @Nullable Ceiling ceiling,
    @Nullable String reason,
    List<PlanLine> lines) {
  static final String AGGREGATE = "plans";

  PlanTold {
    lines = List.copyOf(lines);
  }

  static PlanTold of(PlanRow plan, List<PlanLine> lines) {
    return new PlanTold(
        plan.id(),
        plan.organiserId(),
        plan.organiserCode(),
        plan.year(),
        plan.name(),
        plan.state(),
        plan.revision(),
        plan.ceiling(),
        plan.reason(),
        lines);
  }
}
