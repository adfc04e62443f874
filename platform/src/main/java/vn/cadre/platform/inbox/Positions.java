package vn.cadre.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import vn.cadre.platform.inbox.Tally.Seen;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Who may work on a partition, how far it is, and what was seen. Every change of a partition is
 * made under its row's lock by the owner of the epoch, so the database decides who is the one.
 */
@ApplicationScoped
class Positions {
  private static final int LONGEST_REASON = 1_000;

  /** The generation is locked so that it is not abandoned at the same moment. */
  private static final String CLAIM =
      """
      INSERT INTO inbox_partition AS p (generation, topic, partition, topic_id)
      SELECT g.id, ?, ?, ? FROM inbox_generation g WHERE g.id = ? AND g.state <> 'RETIRED' FOR SHARE
      ON CONFLICT (generation, topic, partition) DO UPDATE SET
        epoch = p.epoch + 1,
        position = CASE WHEN p.topic_id = excluded.topic_id THEN p.position ELSE 0 END,
        topic_id = excluded.topic_id
      RETURNING epoch, position\
      """;

  private static final String OWNED =
      " WHERE generation = ? AND topic = ? AND partition = ? AND epoch = ?";

  private static final String ADVANCE =
      """
      UPDATE inbox_partition SET position = ?, applied = applied + ?, repeated = repeated + ?, ignored = ignored + ?,
        gaps = gaps + ?, last_event_at = coalesce(?::timestamptz, last_event_at),
        last_applied_at = CASE WHEN ? > 0 THEN now() ELSE last_applied_at END,
        stopped_at = NULL, stopped_since = NULL, stopped_attempts = 0, stopped_why = NULL\
      """
          + OWNED;

  private static final String STOP =
      """
      UPDATE inbox_partition SET stopped_at = ?, stopped_since = coalesce(stopped_since, now()),
        stopped_attempts = stopped_attempts + 1, stopped_why = ?\
      """
          + OWNED;

  private static final String REMEMBER =
      """
      INSERT INTO inbox_aggregate (generation, topic, aggregate_id, sequence, event_id)
      SELECT ?, ?, * FROM unnest(?::uuid[], ?::bigint[], ?::uuid[])
      ON CONFLICT (generation, aggregate_id, topic) DO UPDATE SET sequence = excluded.sequence, event_id = excluded.event_id\
      """;

  private static final String SKIP =
      """
      UPDATE inbox_skip s SET used_at = now(), aggregate = ?
      FROM inbox_partition p
      WHERE s.consumer = ? AND s.message_offset = ?
        AND p.generation = ? AND p.topic = ? AND p.partition = ?
        AND s.topic = p.topic AND s.partition = p.partition AND s.topic_id = p.topic_id\
      """;

  private final Sql sql;

  Positions(Sql sql) {
    this.sql = sql;
  }

  /** Shuts out the former owner, after waiting for what it is just doing. */
  Claim claim(String consumer, int generation, TopicPartition partition, String topicId) {
    return sql.one(
            CLAIM,
            List.of(partition.topic(), partition.partition(), topicId, generation),
            row ->
                new Claim(
                    consumer, generation, partition, row.getLong("epoch"), row.getLong("position")))
        .orElseThrow(() ->
            new FencedException("Generation %d of %s is over".formatted(generation, consumer)));
  }

  /** Locks the partition until the transaction ends. */
  void requireOwned(Claim claim) {
    sql.one(
            "SELECT epoch FROM inbox_partition" + OWNED + " FOR UPDATE",
            owned(claim),
            row -> row.getLong(1))
        .orElseThrow(() -> new FencedException("Another copy has " + claim.partition()));
  }

  Map<UUID, Seen> seen(Claim claim, Collection<UUID> aggregates) {
    return sql
        .list(
            "SELECT aggregate_id, sequence, event_id FROM inbox_aggregate WHERE generation = ? AND topic = ? AND aggregate_id = ANY (?)",
            List.of(claim.generation(), claim.partition().topic(), SqlArray.of("uuid", aggregates)),
            row ->
                new Seen(
                    row.getObject("aggregate_id", UUID.class),
                    row.getLong("sequence"),
                    row.getObject("event_id", UUID.class)))
        .stream()
        .collect(Collectors.toMap(Seen::aggregate, Function.identity()));
  }

  void remember(Claim claim, List<Seen> news) {
    if (!news.isEmpty()) {
      sql.update(
          REMEMBER,
          List.of(
              claim.generation(),
              claim.partition().topic(),
              SqlArray.of("uuid", news.stream().map(Seen::aggregate).toList()),
              SqlArray.of("bigint", news.stream().map(Seen::sequence).toList()),
              SqlArray.of("uuid", news.stream().map(Seen::event).toList())));
    }
  }

  void advance(Claim claim, long next, Tally<?> tally) {
    changed(
        claim,
        ADVANCE,
        next,
        tally.deliveries().size(),
        tally.repeated(),
        tally.ignored(),
        tally.gaps(),
        tally.lastEvent(),
        tally.deliveries().size());
  }

  /** Past what holds no events, such as the marks of the publisher's transactions. */
  void advance(Claim claim, long next) {
    changed(claim, "UPDATE inbox_partition SET position = ?" + OWNED, next);
  }

  void stop(Claim claim, long offset, String why) {
    changed(
        claim,
        STOP,
        offset,
        why.length() > LONGEST_REASON ? why.substring(0, LONGEST_REASON) : why);
  }

  /** Passes over a message if somebody ordered that, and answers whether it did. */
  boolean skip(Claim claim, long offset, long next, String aggregate) {
    var ordered =
        sql.update(
            SKIP,
            List.of(
                aggregate,
                claim.consumer(),
                offset,
                claim.generation(),
                claim.partition().topic(),
                claim.partition().partition()));
    if (ordered > 0) {
      changed(
          claim,
          """
          UPDATE inbox_partition SET position = ?, skipped = skipped + 1,
            stopped_at = NULL, stopped_since = NULL, stopped_attempts = 0, stopped_why = NULL\
          """
              + OWNED,
          next);
    }
    return ordered > 0;
  }

  private void changed(Claim claim, String update, Object... values) {
    var arguments = new ArrayList<Object>(Arrays.asList(values));
    arguments.addAll(owned(claim));
    if (sql.update(update, arguments) == 0) {
      throw new FencedException("Another copy has " + claim.partition());
    }
  }

  private static List<Object> owned(Claim claim) {
    return List.of(
        claim.generation(),
        claim.partition().topic(),
        claim.partition().partition(),
        claim.epoch());
  }
}
