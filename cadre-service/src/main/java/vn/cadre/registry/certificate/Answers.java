package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Json;

/** Answers training by events, for services alone. */
@ApplicationScoped
class Answers {
  private final Outbox outbox;
  private final Json json;

  Answers(Outbox outbox, Json json) {
    this.outbox = outbox;
    this.json = json;
  }

  /**
   * @param version of the row that keeps it
   */
  void tell(String aggregate, long version, Recording recording) {
    outbox.append(
        new DomainEvent(
            aggregate,
            recording.id(),
            version + 1,
            recording.state().type(),
            Map.of("state", recording.state()),
            recording,
            SeenBy.SERVICES));
  }

  /** As a column keeps them. */
  String text(List<Recording.Why> reasons) {
    return json.text(reasons);
  }
}
