package vn.cadre.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.sql.Sql;

/** What operators see of partitions, and what they may order. */
@ApplicationScoped
public class PartitionReports {
  private static final String OF =
      """
      SELECT topic, partition, position, applied, repeated, ignored, skipped, gaps, last_event_at, last_applied_at,
        stopped_at, stopped_since, stopped_attempts, stopped_why
      FROM inbox_partition WHERE generation = ? ORDER BY topic, partition\
      """;

  private static final String SKIP =
      """
      INSERT INTO inbox_skip (consumer, topic, topic_id, partition, message_offset, reason, client, subject)
      SELECT g.consumer, p.topic, p.topic_id, p.partition, ?, ?, ?, ?
      FROM inbox_partition p JOIN inbox_generation g ON g.id = p.generation
      WHERE p.generation = ? AND p.topic = ? AND p.partition = ? ON CONFLICT DO NOTHING\
      """;

  private final Sql sql;

  PartitionReports(Sql sql) {
    this.sql = sql;
  }

  public List<PartitionReport> of(int generation) {
    return sql.list(OF, List.of(generation), PartitionReports::report);
  }

  /**
   * Has the message passed over when it fails the next time, in the topic as this generation reads
   * it and in none that is made anew under its name; the order stays on record.
   */
  public void skip(
      int generation, TopicPartition partition, long offset, String reason, Caller by) {
    sql.update(
        SKIP,
        List.of(
            offset,
            reason,
            by.client(),
            by.subject(),
            generation,
            partition.topic(),
            partition.partition()));
  }

  private static PartitionReport report(ResultSet row) throws SQLException {
    var stoppedSince = instant(row, "stopped_since");
    return new PartitionReport(
        new TopicPartition(row.getString("topic"), row.getInt("partition")),
        row.getLong("position"),
        row.getLong("applied"),
        row.getLong("repeated"),
        row.getLong("ignored"),
        row.getLong("skipped"),
        row.getLong("gaps"),
        instant(row, "last_event_at"),
        instant(row, "last_applied_at"),
        stoppedSince == null
            ? null
            : new PartitionReport.Stop(
                row.getLong("stopped_at"),
                stoppedSince,
                row.getInt("stopped_attempts"),
                row.getString("stopped_why")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
