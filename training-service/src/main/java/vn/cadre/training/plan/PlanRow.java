package vn.cadre.training.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.PlanState;

/**
 * A plan as the table holds it.
 *
 * @param drafters the subjects of everybody who ever wrote or submitted it
 * @param reason why it was returned, amended or cancelled last
 * @param amendedFor why it was amended last; null before the first amendment
 */
record PlanRow(
    UUID id,
    long version,
    UUID organiserId,
    String organiserCode,
    String organiserName,
    String path,
    int year,
    String name,
    PlanState state,
    int revision,
    @Nullable Ceiling ceiling,
    Instant draftedAt,
    List<String> drafters,
    @Nullable Instant submittedAt,
    @Nullable String submittedBy,
    @Nullable Instant settledAt,
    @Nullable String settledBy,
    @Nullable String reason,
    @Nullable String amendedFor) {

  PlanRow {
    drafters = List.copyOf(drafters);
  }

  Lifecycle lifecycle() {
    return new Lifecycle(state, revision);
  }

  PlanPatch content() {
    return new PlanPatch(name, ceiling);
  }
}
