package vn.cadre.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cadre.platform.sql.Sql;

/** The table of answers, in the transaction of the request. */
@ApplicationScoped
class StoredAnswers {
  private static final String LOCK = "SELECT pg_try_advisory_xact_lock(?)";
  private static final String FIND =
      "SELECT answer FROM idempotency_answer WHERE id = ? AND given_at > ?";
  private static final String PUT =
      """
      INSERT INTO idempotency_answer (id, answer, given_at) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET answer = excluded.answer, given_at = excluded.given_at\
      """;
  private static final String PURGE =
      """
      DELETE FROM idempotency_answer WHERE id IN
        (SELECT id FROM idempotency_answer WHERE given_at <= ? ORDER BY given_at LIMIT ? FOR UPDATE SKIP LOCKED)\
      """;

  private final Sql sql;
  private final Clock clock;
  private final IdempotencyConfig config;

  StoredAnswers(Sql sql, Clock clock, IdempotencyConfig config) {
    this.sql = sql;
    this.clock = clock;
    this.config = config;
  }

  /** Takes the key until the transaction ends, however it ends; false while another one has it. */
  boolean take(Seal seal) {
    return sql.one(LOCK, List.of(seal.lock()), row -> row.getBoolean(1)).orElseThrow();
  }

  Optional<Answer> find(Seal seal) {
    return sql.one(FIND, List.of(seal.id(), oldest()), row -> row.getBytes(1))
        .map(seal::open)
        .map(Answer::decode);
  }

  /** Keeps the answer; one that has expired under the same key gives way. */
  void put(Seal seal, Answer answer) {
    sql.update(PUT, List.of(seal.id(), seal.close(answer.encode()), clock.instant()));
  }

  /** Deletes some of the expired answers; other copies of the service take others. */
  int purge() {
    return sql.update(PURGE, List.of(oldest(), config.purgeBatch()));
  }

  private Instant oldest() {
    return clock.instant().minus(config.keep());
  }
}
