package vn.cadre.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Forgets what was published before the replay window, a little at a time and oldest first, so that
 * the floor of the feed says exactly what is gone.
 */
@ApplicationScoped
public class Retention {
  private static final int BATCH = 1_000;
  private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);
  private static final Duration WHEN_DONE = Duration.ofMinutes(10);

  private static final String FORGET =
      """
      WITH oldest AS (
        SELECT id FROM outbox_event WHERE position IS NOT NULL ORDER BY position LIMIT %d),
      forgotten AS (
        DELETE FROM outbox_event e USING oldest
        WHERE e.id = oldest.id AND e.published_at < ? RETURNING e.position),
      floor AS (
        UPDATE outbox_window SET floor = greatest(floor, (SELECT max(position) FROM forgotten))
        WHERE EXISTS (SELECT 1 FROM forgotten))
      SELECT count(*) FROM forgotten\
      """
          .formatted(BATCH);

  private final OutboxConfig config;
  private final Clock clock;

  Retention(OutboxConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** One batch, as the system role; answers when to come again. */
  Instant step(Connection connection) throws SQLException {
    var full = forget(connection) == BATCH;
    return clock.instant().plus(full ? BETWEEN_BATCHES : WHEN_DONE);
  }

  /** Deletes one batch and answers how many events that were. */
  public long forget(Connection connection) throws SQLException {
    try (var delete = connection.prepareStatement(FORGET)) {
      delete.setObject(1, clock.instant().minus(config.compactionLag()).atOffset(ZoneOffset.UTC));
      try (var count = delete.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
