package vn.cadre.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.SqlFailure;

/**
 * Writes events in the transaction of their change: no event without its change, no change without
 * its event. The aggregate's row is locked by the change itself, so the events of one aggregate
 * follow each other.
 */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      """
      INSERT INTO outbox_event (event_id, aggregate, aggregate_id, sequence, type, occurred_at, trace_parent, data, seen_by, internal)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::path_ranges, ?)\
      """;

  /** Bytes of data; a broker takes messages of 1 MiB unless it is told otherwise. */
  private static final int LARGEST = 1_000_000;

  private final Aggregates aggregates;
  private final AgroalDataSource database;
  private final Bell bell;
  private final ObjectMapper json;
  private final Clock clock;

  Outbox(
      Aggregates aggregates, AgroalDataSource database, Bell bell, ObjectMapper json, Clock clock) {
    this.aggregates = aggregates;
    this.database = database;
    this.bell = bell;
    this.json = json;
    this.clock = clock;
  }

  public void append(DomainEvent event) {
    append(List.of(event));
  }

  /**
   * Appends in order; a batch travels to the database at once. Nothing of it if the aggregate of
   * one is declared otherwise than its event says, or not at all.
   */
  // a refusal leaves the fate of the transaction to the caller, who may hold a savepoint
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void append(List<DomainEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    events.forEach(aggregates::check);
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      var now = clock.instant().atOffset(ZoneOffset.UTC);
      var trace = traceParent();
      for (var event : events) {
        insert.setObject(1, UuidV7.next());
        insert.setString(2, event.aggregate());
        insert.setObject(3, event.id());
        insert.setLong(4, event.sequence());
        insert.setString(5, event.type());
        insert.setObject(6, now);
        insert.setString(7, trace);
        insert.setString(8, data(event));
        insert.setString(9, event.seenBy().ranges());
        insert.setBoolean(10, event.isInternal());
        insert.addBatch();
      }
      insert.executeBatch();
      bell.ringAfterCommit();
    } catch (SQLException refused) {
      throw new SqlFailure(INSERT, refused);
    }
  }

  private String data(DomainEvent event) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("change", event.change());
    data.put("state", event.state());
    try {
      var text = json.writeValueAsString(data);
      // one message that the broker refuses would hold up all that follow
      if (text.length() > LARGEST / 4 && text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
        throw new IllegalStateException(
            "The event of %s %s is larger than %d bytes"
                .formatted(event.aggregate(), event.id(), LARGEST));
      }
      return text;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The span that the change belongs to; work of the service's own accord has none. */
  private static @Nullable String traceParent() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
