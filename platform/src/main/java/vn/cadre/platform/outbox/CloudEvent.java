package vn.cadre.platform.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event as subscribers get it, CloudEvents 1.0 in structured JSON, the same on topics and in
 * feeds.
 *
 * @param data the JSON of {@link Data}, as the database keeps it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CloudEvent", description = "CloudEvents 1.0, structured JSON")
public record CloudEvent(
    @Schema(description = "version of CloudEvents") String specversion,
    @Schema(description = "the same however often the event is told") UUID id,
    @Schema(description = "the service that tells it", examples = "/cadre") String source,
    @Schema(
            description = "what happened to which kind of record",
            examples = "vn.cadre.cadre.positions.changed.v1")
        String type,
    @Schema(description = "id of the record, and the key on its topic") UUID subject,
    @Schema(description = "when it happened", format = "date-time") String time,
    @Schema(description = "media type of data", examples = "application/json")
        String datacontenttype,
    @Schema(
            description = "where the JSON Schema of the event is",
            examples = "/cadre/v1/events/positions.schema.json")
        String dataschema,
    @Schema(description = "counts the events of one subject from 1, without gaps") long sequence,
    @Schema(description = "grows over all events of the service, with gaps") long position,
    @Schema(
            description = "W3C trace of the request that made the change",
            examples = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        @Nullable String traceparent,
    @Schema(description = "what changed and what holds since", implementation = Data.class)
        @JsonRawValue
        String data) {

  public static final String MEDIA_TYPE = "application/cloudevents+json";

  /** What {@link #of} reads. */
  public static final String COLUMNS =
      "position, event_id, aggregate, aggregate_id, sequence, type, occurred_at, trace_parent, data";

  /** What changed, and what the record says since. */
  @Schema(name = "CloudEventData")
  public record Data(
      @Schema(description = "field to new value") Map<String, Object> change,
      @Schema(description = "the full public state after the change") Map<String, Object> state) {}

  /** The event on which the rows stand; {@code service} is the first part of the topics. */
  public static CloudEvent of(String service, ResultSet row) throws SQLException {
    var aggregate = row.getString("aggregate");
    return new CloudEvent(
        "1.0",
        row.getObject("event_id", UUID.class),
        "/" + service,
        "vn.cadre.%s.%s.%s.v1".formatted(service, aggregate, row.getString("type")),
        row.getObject("aggregate_id", UUID.class),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString(),
        "application/json",
        "/%s/v1/events/%s.schema.json".formatted(service, aggregate),
        row.getLong("sequence"),
        row.getLong("position"),
        row.getString("trace_parent"),
        row.getString("data"));
  }
}
