package vn.cadre.gateway.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The gateway as a part of the suite: what it has learned of the events, and how far it is. */
@ApplicationScoped
class OwnStatus {
  private static final String NAME = "gateway";

  private final SmallRyeHealthReporter health;
  private final ObjectMapper json;
  private final Clock clock;
  private final Instant since;

  OwnStatus(SmallRyeHealthReporter health, ObjectMapper json, Clock clock) {
    this.health = health;
    this.json = json;
    this.clock = clock;
    this.since = clock.instant();
  }

  PartStatus now() {
    var begun = System.nanoTime();
    try {
      var checks = Check.read(json.readTree(health.getReadiness().getPayload().toString()));
      return new PartStatus(
          NAME,
          State.UP,
          since,
          clock.instant(),
          Duration.ofNanos(System.nanoTime() - begun).toMillis(),
          checks);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
