package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** Keeps what became of each certificate, and answers training by events. */
@ApplicationScoped
class RecordingBook {
  private static final String FIND =
      "SELECT state, qualification_id FROM certificate_recording WHERE id = ? FOR UPDATE";
  private static final String KEEP =
      """
      INSERT INTO certificate_recording AS r (id, version, cadre_id, enrolment_id, state, qualification_id, reasons)
      VALUES (?, 0, ?, ?, ?, ?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET version = r.version + 1, cadre_id = excluded.cadre_id, state = excluded.state,
        qualification_id = excluded.qualification_id, reasons = excluded.reasons
      RETURNING version\
      """;
  private static final String AWARDED =
      """
      SELECT qualification_id FROM certificate_recording WHERE enrolment_id = ? AND state = 'RECORDED' LIMIT 1\
      """;

  private final Sql sql;
  private final Answers answers;

  RecordingBook(Sql sql, Answers answers) {
    this.sql = sql;
    this.answers = answers;
  }

  /** What became of a certificate so far. */
  record Kept(Recording.State state, @Nullable UUID qualificationId) {}

  Optional<Kept> find(UUID certificate) {
    return sql.one(
        FIND,
        List.of(certificate),
        row ->
            new Kept(
                Recording.State.valueOf(row.getString("state")),
                row.getObject("qualification_id", UUID.class)));
  }

  /** The qualification that a certificate of this enrolment became. */
  Optional<UUID> awarded(UUID enrolment) {
    return sql.one(
        AWARDED, List.of(enrolment), row -> row.getObject("qualification_id", UUID.class));
  }

  /** Keeps and tells it, also where it was told before: whoever asks again missed the answer. */
  void keep(Recording recording, UUID enrolment) {
    var version =
        sql.one(
                KEEP,
                Arrays.asList(
                    recording.id(),
                    recording.cadreId(),
                    enrolment,
                    recording.state().name(),
                    recording.qualificationId(),
                    answers.text(recording.reasons())),
                row -> row.getLong(1))
            .orElseThrow();
    answers.tell("certificate-recordings", version, recording);
  }
}
