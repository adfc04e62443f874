package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;

/** Tells whoever has the organisation of a round in scope where it stands. */
@ApplicationScoped
class RoundEvents {
  private final Outbox outbox;

  RoundEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Of a round as it stands after the change. */
  @Transactional(Transactional.TxType.MANDATORY)
  void tell(Round round, String type) {
    var change = new HashMap<String, Object>();
    change.put("state", round.state());
    if (round.decision() != null) {
      change.put("decision", round.decision());
    }
    outbox.append(
        new DomainEvent(
            RoundTold.AGGREGATE,
            round.id(),
            round.version() + 1,
            type,
            change,
            RoundTold.of(round),
            SeenBy.through(round.path())));
  }
}
