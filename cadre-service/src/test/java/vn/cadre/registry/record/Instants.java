package vn.cadre.registry.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as a client sends them. */
final class Instants {

  private Instants() {}

  /** Now, as precise as the database keeps it; never later than now. */
  static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
  }
}
