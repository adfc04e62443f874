package vn.cadre.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** Readings of topics from their beginning: the one that is served, and one in the making. */
@ApplicationScoped
public class Generations {
  private static final String OPEN =
      """
      SELECT id, state, begun_at, caught_up_at, requested_by FROM inbox_generation
      WHERE consumer = ? AND state <> 'RETIRED' ORDER BY id\
      """;
  private static final String BEGIN =
      """
      INSERT INTO inbox_generation (consumer, state, requested_by) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING\
      """;

  private final Sql sql;

  Generations(Sql sql) {
    this.sql = sql;
  }

  /** What readers see, or what will take its place. */
  public enum State {
    SERVING,
    BUILDING
  }

  /**
   * @param caughtUpAt when it had first taken in all there was
   * @param requestedBy who asked for the rebuild
   */
  public record Generation(
      int id,
      State state,
      Instant begunAt,
      @Nullable Instant caughtUpAt,
      @Nullable String requestedBy) {}

  /** The served one first. */
  public List<Generation> open(String consumer) {
    return sql.list(OPEN, List.of(consumer), Generations::generation);
  }

  /** Makes sure that there is one to be served. */
  void begin(String consumer) {
    sql.update(BEGIN, Arrays.asList(consumer, State.SERVING, null));
  }

  /** Begins a rebuild; answers false when one is under way. */
  public boolean rebuild(String consumer, String requestedBy) {
    return sql.update(BEGIN, List.of(consumer, State.BUILDING, requestedBy)) > 0;
  }

  Map<TopicPartition, Long> positions(int generation) {
    return sql
        .list(
            "SELECT topic, partition, position FROM inbox_partition WHERE generation = ?",
            List.of(generation),
            row ->
                Map.entry(
                    new TopicPartition(row.getString("topic"), row.getInt("partition")),
                    row.getLong("position")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many partitions stand still at a message that fails. */
  long stopped(int generation) {
    return sql.one(
            "SELECT count(*) FROM inbox_partition WHERE generation = ? AND stopped_at IS NOT NULL",
            List.of(generation),
            row -> row.getLong(1))
        .orElseThrow();
  }

  /** Answers whether it was this call that noted it. */
  boolean caughtUp(int generation) {
    return sql.update(
            "UPDATE inbox_generation SET caught_up_at = now() WHERE id = ? AND caught_up_at IS NULL",
            List.of(generation))
        > 0;
  }

  /**
   * Serves the new generation from now on, unless the old one is further anywhere: readers never go
   * back. Whoever still works on the old one is shut out, since its partitions are gone.
   */
  boolean replace(String consumer) {
    var locked = sql.list(OPEN + " FOR UPDATE", List.of(consumer), Generations::generation);
    var old = of(locked, State.SERVING);
    var made = of(locked, State.BUILDING);
    if (old.isEmpty() || made.isEmpty()) {
      return false;
    }
    sql.list(
        "SELECT 1 FROM inbox_partition WHERE generation = ? FOR UPDATE",
        List.of(old.get().id()),
        row -> 1);
    var reached = positions(made.get().id());
    var further =
        positions(old.get().id()).entrySet().stream()
            .anyMatch(p -> reached.getOrDefault(p.getKey(), -1L) < p.getValue());
    if (further) {
      return false;
    }
    sql.update("DELETE FROM inbox_partition WHERE generation = ?", List.of(old.get().id()));
    sql.update(
        "UPDATE inbox_generation SET state = 'RETIRED' WHERE id = ?", List.of(old.get().id()));
    sql.update(
        "UPDATE inbox_generation SET state = 'SERVING', caught_up_at = now() WHERE id = ?",
        List.of(made.get().id()));
    return true;
  }

  /** An abandoned generation whose rows may still be there. */
  Optional<Integer> retired(String consumer) {
    return sql.one(
        "SELECT id FROM inbox_generation WHERE consumer = ? AND state = 'RETIRED' ORDER BY id LIMIT 1",
        List.of(consumer),
        row -> row.getInt(1));
  }

  /** Deletes at most so many sequences of it, and answers how many it were. */
  int forgetSequences(int generation, int limit) {
    return sql.update(
        """
        DELETE FROM inbox_aggregate a WHERE a.generation = ? AND a.aggregate_id IN
          (SELECT aggregate_id FROM inbox_aggregate WHERE generation = ? ORDER BY aggregate_id LIMIT ?)\
        """,
        List.of(generation, generation, limit));
  }

  void forget(int generation) {
    sql.update("DELETE FROM inbox_generation WHERE id = ?", List.of(generation));
  }

  private static Optional<Generation> of(List<Generation> generations, State state) {
    return generations.stream().filter(g -> g.state() == state).findFirst();
  }

  private static Generation generation(ResultSet row) throws SQLException {
    var begun = row.getObject("begun_at", OffsetDateTime.class).toInstant();
    var caughtUp = row.getObject("caught_up_at", OffsetDateTime.class);
    return new Generation(
        row.getInt("id"),
        State.valueOf(row.getString("state")),
        begun,
        caughtUp == null ? null : caughtUp.toInstant(),
        row.getString("requested_by"));
  }
}
