package vn.cadre.training.recording;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Delivery;
import vn.cadre.platform.inbox.EventConsumer;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Keeps what the registry answers of one subject. Only the answer to what was told last counts:
 * what holds is recorded or refused, what is over is taken back. However late it is, it holds.
 */
public abstract class Recordings implements EventConsumer<RecordingState> {
  private static final String SENT =
      """
      INSERT INTO %s AS r (id, state, since, reasons)
      SELECT id, 'SENT', ?, '[]' FROM unnest(?::uuid[]) AS id
      ON CONFLICT (id) DO UPDATE SET state = 'SENT', since = excluded.since, reasons = '[]'\
      """;
  private static final String ANSWERED =
      """
      UPDATE %s r SET state = ?, since = CASE WHEN r.state = ? THEN r.since ELSE ? END, qualification_id = ?,
        reasons = ?::jsonb
      FROM %s t
      WHERE r.id = ? AND t.%s = r.id AND (t.state = '%s') = (? = 'TAKEN_BACK')\
      """;
  // the two states have an index each
  private static final String OPEN =
      """
      SELECT count(*) FILTER (WHERE state = 'SENT' AND since >= ?) AS waiting,
        count(*) FILTER (WHERE state = 'SENT' AND since < ?) AS stuck, count(*) FILTER (WHERE state = 'REFUSED') AS refused
      FROM %s WHERE state = 'SENT' OR state = 'REFUSED'\
      """;

  private final Subject subject;
  private final Sql sql;
  private final Json json;
  private final RecordingsConfig config;
  private final Clock clock;
  private final String sent;
  private final String answered;
  private final String open;

  protected Recordings(Subject subject, Sql sql, Json json, RecordingsConfig config, Clock clock) {
    this.subject = subject;
    this.sql = sql;
    this.json = json;
    this.config = config;
    this.clock = clock;
    sent = SENT.formatted(subject.answers());
    answered =
        ANSWERED.formatted(subject.answers(), subject.table(), subject.key(), subject.over());
    open = OPEN.formatted(subject.answers());
  }

  String aggregate() {
    return subject.aggregate();
  }

  @Override
  public String name() {
    return subject.table() + "-recordings";
  }

  @Override
  public Set<String> topics() {
    return Set.of("internal.cadre." + name() + ".v1");
  }

  @Override
  public Class<RecordingState> state() {
    return RecordingState.class;
  }

  @Override
  public void apply(Batch<RecordingState> batch) {
    for (var delivery : batch.deliveries()) {
      switch (delivery) {
        case Delivery.Changed<RecordingState> changed -> answered(changed.state());
        // what was answered once stays so
        case Delivery.Gone<RecordingState> gone -> {}
      }
    }
  }

  /** They wait for the registry from now on; in the transaction that tells it. */
  public void sent(Collection<?> ids) {
    sql.update(sent, List.of(now(), SqlArray.of("uuid", ids)));
  }

  /** When what was sent before is stuck. */
  public OffsetDateTime deadline() {
    return now().minus(config.answerWithin());
  }

  /**
   * How many wait for somebody.
   *
   * @param waiting for the registry, which has time left
   * @param stuck for the registry, which has not answered in time
   * @param refused by the registry, for whoever told it
   */
  record Open(long waiting, long stuck, long refused) {}

  Open open() {
    var deadline = deadline();
    return sql.one(
            open,
            List.of(deadline, deadline),
            row -> new Open(row.getLong("waiting"), row.getLong("stuck"), row.getLong("refused")))
        .orElseThrow();
  }

  private void answered(RecordingState answer) {
    var state = answer.state().name();
    sql.update(
        answered,
        Arrays.asList(
            state,
            state,
            now(),
            answer.qualificationId(),
            json.text(answer.reasons()),
            answer.id(),
            state));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
