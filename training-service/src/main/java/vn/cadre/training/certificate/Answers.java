package vn.cadre.training.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
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
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * Keeps what the registry answers of certificates. Only the answer to what was told last counts: a
 * certificate that holds is recorded or refused, a revoked one taken back. However late it is, it
 * holds.
 */
@ApplicationScoped
class Answers implements EventConsumer<RecordingState> {
  private static final String SENT =
      """
      INSERT INTO certificate_recording AS r (id, state, since, reasons)
      SELECT id, 'SENT', ?, '[]' FROM unnest(?::uuid[]) AS id
      ON CONFLICT (id) DO UPDATE SET state = 'SENT', since = excluded.since, reasons = '[]'\
      """;
  private static final String ANSWERED =
      """
      UPDATE certificate_recording r SET state = ?, since = ?, qualification_id = ?, reasons = ?::jsonb
      FROM certificate c
      WHERE r.id = ? AND c.id = r.id AND (c.state = 'REVOKED') = (? = 'TAKEN_BACK')\
      """;
  // the two states have an index each
  private static final String OPEN =
      """
      SELECT count(*) FILTER (WHERE state = 'SENT' AND since >= ?) AS waiting,
        count(*) FILTER (WHERE state = 'SENT' AND since < ?) AS stuck, count(*) FILTER (WHERE state = 'REFUSED') AS refused
      FROM certificate_recording WHERE state = 'SENT' OR state = 'REFUSED'\
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final CertificatesConfig config;
  private final Clock clock;

  Answers(Sql sql, ObjectMapper json, CertificatesConfig config, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "certificate-recordings";
  }

  @Override
  public Set<String> topics() {
    return Set.of("internal.cadre.certificate-recordings.v1");
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

  /** Waits for the registry from now on; in the transaction that tells it. */
  void sent(Collection<?> certificates) {
    sql.update(SENT, List.of(now(), SqlArray.of("uuid", certificates)));
  }

  /** When what was sent before is stuck. */
  OffsetDateTime deadline() {
    return now().minus(config.answerWithin());
  }

  /**
   * How many wait for somebody.
   *
   * @param waiting for the registry, which has time left
   * @param stuck for the registry, which has not answered in time
   * @param refused by the registry, for whoever issued them
   */
  record Open(long waiting, long stuck, long refused) {}

  Open open() {
    var deadline = deadline();
    return sql.one(
            OPEN,
            List.of(deadline, deadline),
            row -> new Open(row.getLong("waiting"), row.getLong("stuck"), row.getLong("refused")))
        .orElseThrow();
  }

  private void answered(RecordingState answer) {
    sql.update(
        ANSWERED,
        Arrays.asList(
            answer.state().name(),
            now(),
            answer.qualificationId(),
            text(answer.reasons()),
            answer.id(),
            answer.state().name()));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private String text(List<RecordingState.Why> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
