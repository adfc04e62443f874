package vn.cadre.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outbox table as the relay sees it. */
final class PendingEvents {
  private static final int BATCH = 500;

  /**
   * Committed events get their position here, in the order of their ids and never below one already
   * given.
   */
  private static final String POSITION =
      """
      UPDATE outbox_event e SET position = p.position
      FROM (SELECT id, nextval('outbox_position') AS position
            FROM (SELECT id FROM outbox_event WHERE position IS NULL ORDER BY id LIMIT %d) s) p
      WHERE e.id = p.id\
      """
          .formatted(BATCH);

  private static final String UNPUBLISHED =
      """
      SELECT position, event_id, aggregate, aggregate_id, sequence, type, occurred_at, trace_parent, data
      FROM outbox_event WHERE position IS NOT NULL AND published_at IS NULL ORDER BY position LIMIT %d\
      """
          .formatted(BATCH);

  private static final String PUBLISHED =
      "UPDATE outbox_event SET published_at = now() WHERE published_at IS NULL AND position <= ?";

  private final ObjectMapper json;
  private final String source;

  /** An event ready to send: its key and its CloudEvents envelope. */
  record Envelope(long position, String aggregate, UUID key, byte[] body) {}

  PendingEvents(ObjectMapper json, String service) {
    this.json = json;
    this.source = service;
  }

  int givePositions(Connection connection) throws SQLException {
    try (var update = connection.createStatement()) {
      return update.executeUpdate(POSITION);
    }
  }

  List<Envelope> unpublished(Connection connection) throws SQLException {
    var envelopes = new ArrayList<Envelope>();
    try (var select = connection.createStatement();
        var rows = select.executeQuery(UNPUBLISHED)) {
      while (rows.next()) {
        var key = rows.getObject("aggregate_id", UUID.class);
        var aggregate = rows.getString("aggregate");
        var event = json.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", rows.getString("event_id"));
        event.put("source", "/" + source);
        event.put(
            "type", "vn.cadre.%s.%s.%s.v1".formatted(source, aggregate, rows.getString("type")));
        event.put("subject", key.toString());
        event.put(
            "time", rows.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "/%s/v1/events/%s.schema.json".formatted(source, aggregate));
        event.put("sequence", rows.getLong("sequence"));
        event.put("position", rows.getLong("position"));
        var trace = rows.getString("trace_parent");
        if (trace != null) {
          event.put("traceparent", trace);
        }
        envelopes.add(
            new Envelope(
                rows.getLong("position"), aggregate, key, body(event, rows.getString("data"))));
      }
    }
    return envelopes;
  }

  void markPublished(Connection connection, long upTo) throws SQLException {
    try (var update = connection.prepareStatement(PUBLISHED)) {
      update.setLong(1, upTo);
      update.executeUpdate();
    }
  }

  private byte[] body(ObjectNode event, String data) {
    try {
      event.set("data", json.readTree(data));
      return json.writeValueAsBytes(event);
    } catch (JsonProcessingException notOurJson) {
      throw new IllegalStateException(notOurJson);
    }
  }
}
