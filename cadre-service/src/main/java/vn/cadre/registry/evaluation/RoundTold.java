package vn.cadre.registry.evaluation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionView;

/** A round as its topic tells of it; the grades are told by the topic of evaluations. */
record RoundTold(
    UUID id,
    UUID organisationId,
    String organisationCode,
    int year,
    @Nullable Integer quarter,
    RoundState state,
    @Nullable DecisionView decision) {
  static final String AGGREGATE = "evaluation-rounds";

  static RoundTold of(Round round) {
    return new RoundTold(
        round.id(),
        round.organisation().id(),
        round.organisation().code(),
        round.period().year(),
        round.period().quarter(),
        round.state(),
        round.decision());
  }
}
