package vn.cadre.registry.restructuring;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionView;

/**
 * A restructuring as its topic tells of it; what it did is told by the topics of organisations,
 * positions, appointments and cadres.
 */
public record RestructuringState(
    UUID id,
    RestructuringKind kind,
    LocalDate effectiveFrom,
    List<String> from,
    List<String> to,
    @Nullable DecisionView decision) {
  static final String AGGREGATE = "restructurings";

  static RestructuringState of(RestructuringView view) {
    return new RestructuringState(
        Objects.requireNonNull(view.id()),
        view.kind(),
        view.effectiveFrom(),
        view.from(),
        view.to(),
        view.decision());
  }
}
