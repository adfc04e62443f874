package vn.cadre.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox table as the relay sees it. */
final class PendingEvents {
  private static final int BATCH = 500;

  /**
   * Committed events get their position here, in the order of their ids and never below one already
   * given; whoever waits for news is woken in the same commit.
   */
  private static final String POSITION =
      """
      WITH given AS (
        UPDATE outbox_event e SET position = p.position
        FROM (SELECT id, nextval('outbox_position') AS position
              FROM (SELECT id FROM outbox_event WHERE position IS NULL ORDER BY id LIMIT %d) s) p
        WHERE e.id = p.id RETURNING e.position),
      head AS (
        UPDATE outbox_window SET head = (SELECT max(position) FROM given) WHERE EXISTS (SELECT FROM given))
      SELECT pg_notify('outbox_position', '') FROM given HAVING count(*) > 0\
      """
          .formatted(BATCH);

  private static final String UNPUBLISHED =
      "SELECT "
          + CloudEvent.COLUMNS
          + ", internal FROM outbox_event WHERE published_at IS NULL AND position > ? ORDER BY position LIMIT "
          + BATCH;

  private static final String PUBLISHED =
      "UPDATE outbox_event SET published_at = now() WHERE published_at IS NULL AND position > ? AND position <= ?";

  private final ObjectMapper json;
  private final String source;

  /** An event ready to send: where to, its key and its CloudEvents envelope. */
  record Envelope(
      long position,
      String aggregate,
      boolean internal,
      UUID key,
      Instant occurredAt,
      byte[] body) {}

  PendingEvents(ObjectMapper json, String service) {
    this.json = json;
    this.source = service;
  }

  /** Whether there was any event to give one to. */
  boolean givePositions(Connection connection) throws SQLException {
    try (var update = connection.createStatement();
        var given = update.executeQuery(POSITION)) {
      return given.next();
    }
  }

  /** The next events beyond the position, up to which everything was published. */
  List<Envelope> unpublished(Connection connection, long beyond) throws SQLException {
    var envelopes = new ArrayList<Envelope>();
    try (var select = connection.prepareStatement(UNPUBLISHED)) {
      select.setLong(1, beyond);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var event = CloudEvent.of(source, rows);
          envelopes.add(
              new Envelope(
                  event.position(),
                  rows.getString("aggregate"),
                  rows.getBoolean("internal"),
                  event.subject(),
                  Instant.parse(event.time()),
                  body(event)));
        }
      }
    }
    return envelopes;
  }

  Backlog backlog(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var row = select.executeQuery(Backlog.QUERY)) {
      row.next();
      return Backlog.of(row);
    }
  }

  void markPublished(Connection connection, long beyond, long upTo) throws SQLException {
    try (var update = connection.prepareStatement(PUBLISHED)) {
      update.setLong(1, beyond);
      update.setLong(2, upTo);
      update.executeUpdate();
    }
  }

  private byte[] body(CloudEvent event) {
    try {
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
