package vn.cadre.registry.staffing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionView;

/** An approved exception as its topic tells of it; whose account approved it stays in the API. */
public record ExceptionState(
    UUID id,
    UUID organisationId,
    String organisationCode,
    int year,
    Category category,
    int persons,
    String reason,
    @Nullable DecisionView decision,
    Instant approvedAt) {

  static ExceptionState of(ExceptionView view) {
    return new ExceptionState(
        view.id(),
        view.organisationId(),
        view.organisationCode(),
        view.year(),
        view.category(),
        view.persons(),
        view.reason(),
        view.decision(),
        view.approvedAt());
  }
}
