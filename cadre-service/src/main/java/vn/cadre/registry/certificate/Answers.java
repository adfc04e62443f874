package vn.cadre.registry.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;

/** Answers training by events, for services alone. */
@ApplicationScoped
class Answers {
  private final Outbox outbox;
  private final ObjectMapper json;

  Answers(Outbox outbox, ObjectMapper json) {
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
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
