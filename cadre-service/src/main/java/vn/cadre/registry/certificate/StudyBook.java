package vn.cadre.registry.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.certificate.StudyState.Progress;

/** Keeps what became of each study, and answers training by events. */
@ApplicationScoped
class StudyBook {
  private static final String FIND =
      "SELECT cadre_id, state, qualification_id, answer FROM study_recording WHERE id = ? FOR UPDATE";
  private static final String KEEP =
      """
      INSERT INTO study_recording AS r (id, version, cadre_id, state, qualification_id, reasons)
      VALUES (?, 0, ?, ?, ?, ?::jsonb)
      ON CONFLICT (id) DO UPDATE SET version = r.version + 1, cadre_id = excluded.cadre_id, state = excluded.state,
        qualification_id = excluded.qualification_id, reasons = excluded.reasons
      RETURNING version, answer\
      """;

  private final Sql sql;
  private final RecordingBook certificates;
  private final Answers answers;

  StudyBook(Sql sql, RecordingBook certificates, Answers answers) {
    this.sql = sql;
    this.certificates = certificates;
    this.answers = answers;
  }

  /**
   * What became of a study so far.
   *
   * @param entry that was made of the study itself; null where it was refused, or its certificate
   *     was there before it
   */
  record Kept(UUID cadreId, Progress progress, @Nullable UUID entry, Recording.State answer) {

    boolean isRunning() {
      return progress == Progress.RUNNING;
    }

    /** The entry, while it may count. */
    Optional<UUID> standing() {
      return Optional.ofNullable(progress == Progress.ENDED ? null : entry);
    }
  }

  private record Row(long version, Recording.State answer) {}

  Optional<Kept> find(UUID study) {
    return sql.one(
        FIND,
        List.of(study),
        row ->
            new Kept(
                row.getObject("cadre_id", UUID.class),
                Progress.valueOf(row.getString("state")),
                row.getObject("qualification_id", UUID.class),
                Recording.State.valueOf(row.getString("answer"))));
  }

  /** Keeps and tells it, also where it was told before: whoever asks again missed the answer. */
  void keep(StudyState told, @Nullable UUID entry, List<Recording.Why> reasons) {
    keep(told.id(), told.cadreId(), told.state(), entry, reasons);
  }

  /** Its certificate is in the record: whoever was told otherwise of the study hears of it. */
  void certified(UUID study) {
    find(study)
        .filter(kept -> kept.answer() == Recording.State.REFUSED)
        .ifPresent(kept -> keep(study, kept.cadreId(), kept.progress(), kept.entry(), List.of()));
  }

  private void keep(
      UUID id, UUID cadreId, Progress progress, @Nullable UUID entry, List<Recording.Why> reasons) {
    var kept =
        sql.one(
                KEEP,
                Arrays.asList(id, cadreId, progress.name(), entry, answers.text(reasons)),
                row ->
                    new Row(
                        row.getLong("version"), Recording.State.valueOf(row.getString("answer"))))
            .orElseThrow();
    // what its certificate became is what stands of it
    var stands =
        kept.answer() == Recording.State.RECORDED ? certificates.awarded(id).orElse(entry) : entry;
    answers.tell(
        "study-recordings",
        kept.version(),
        new Recording(id, cadreId, stands, kept.answer(), reasons));
  }
}
