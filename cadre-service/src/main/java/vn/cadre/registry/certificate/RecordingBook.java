package vn.cadre.registry.certificate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;

/** Keeps what became of each certificate and study, and answers training by events. */
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
  private static final String STUDY =
      "SELECT state, qualification_id FROM study_recording WHERE id = ? FOR UPDATE";
  private static final String KEEP_STUDY =
      """
      INSERT INTO study_recording AS r (id, version, cadre_id, state, qualification_id, reasons)
      VALUES (?, 0, ?, ?, ?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET version = r.version + 1, cadre_id = excluded.cadre_id, state = excluded.state,
        qualification_id = excluded.qualification_id, reasons = excluded.reasons\
      """;

  private final Sql sql;
  private final Outbox outbox;
  private final ObjectMapper json;

  RecordingBook(Sql sql, Outbox outbox, ObjectMapper json) {
    this.sql = sql;
    this.outbox = outbox;
    this.json = json;
  }

  /** What became of a certificate so far. */
  record Kept(Recording.State state, @Nullable UUID qualificationId) {}

  /** What became of a study so far. */
  record KeptStudy(StudyState.Progress progress, @Nullable UUID qualificationId) {

    boolean isRunning() {
      return progress == StudyState.Progress.RUNNING;
    }
  }

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

  Optional<KeptStudy> study(UUID id) {
    return sql.one(
        STUDY,
        List.of(id),
        row ->
            new KeptStudy(
                StudyState.Progress.valueOf(row.getString("state")),
                row.getObject("qualification_id", UUID.class)));
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
                    text(recording.reasons())),
                row -> row.getLong(1))
            .orElseThrow();
    outbox.append(
        new DomainEvent(
            "certificate-recordings",
            recording.id(),
            version + 1,
            recording.state().type(),
            Map.of("state", recording.state()),
            recording,
            SeenBy.SERVICES));
  }

  void keep(StudyState told, @Nullable UUID qualification, List<Recording.Why> reasons) {
    sql.update(
        KEEP_STUDY,
        Arrays.asList(
            told.id(), told.cadreId(), told.state().name(), qualification, text(reasons)));
  }

  private String text(List<Recording.Why> reasons) {
    try {
      return json.writeValueAsString(reasons);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
