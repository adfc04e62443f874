package vn.cadre.training.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.joined.EnrolmentsRenamed;
import vn.cadre.training.klass.Klass;

/**
 * Who studies for a degree: from the start of a class that leads to one, until a certificate
 * completes it, or a result, a withdrawal or a cancellation ends it without one. The registry shows
 * whoever studies as STUDYING.
 */
@ApplicationScoped
public class Studies {
  private static final String BEGIN =
      """
      INSERT INTO study (enrolment_id, version, state, kind, level, speciality)
      SELECT e.id, 0, 'RUNNING', ?, ?, ? FROM enrolment e
      WHERE e.class_id = ? AND e.state = 'APPROVED' AND e.cadre_id IS NOT NULL
      ON CONFLICT (enrolment_id) DO NOTHING RETURNING enrolment_id AS id\
      """;
  private static final String END_ALL =
      """
      UPDATE study s SET state = 'ENDED', ended_on = ?, version = s.version + 1 FROM enrolment e
      WHERE e.id = s.enrolment_id AND e.class_id = ? AND s.state = 'RUNNING' RETURNING s.enrolment_id AS id\
      """;
  private static final String END_FAILED =
      """
      UPDATE study s SET state = 'ENDED', ended_on = ?, version = s.version + 1
      FROM enrolment e JOIN class_result r ON r.enrolment_id = e.id AND NOT r.passed
      WHERE e.id = s.enrolment_id AND e.class_id = ? AND s.state = 'RUNNING'
        AND EXISTS (SELECT FROM training_class c WHERE c.id = e.class_id AND c.state = 'COMPLETED') RETURNING s.enrolment_id AS id\
      """;
  private static final String END =
      """
      UPDATE study SET state = 'ENDED', ended_on = ?, version = version + 1
      WHERE enrolment_id = ANY (?::uuid[]) AND state <> 'ENDED' RETURNING enrolment_id AS id\
      """;
  private static final String COMPLETE =
      """
      UPDATE study SET state = 'COMPLETED', ended_on = ?, version = version + 1
      WHERE enrolment_id = ANY (?::uuid[]) AND state <> 'COMPLETED' RETURNING enrolment_id AS id\
      """;

  private static final String REASSIGN =
      "UPDATE study SET version = version + 1 WHERE enrolment_id = ANY (?::uuid[]) RETURNING enrolment_id AS id";
  private static final String RESEND =
      "UPDATE study SET version = version + 1 WHERE enrolment_id = ?";

  private final Sql sql;
  private final StudiesTold told;

  Studies(Sql sql, StudiesTold told) {
    this.sql = sql;
    this.told = told;
  }

  /** Everybody of the register who has a place in the class begins. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(Klass klass) {
    var content = klass.content();
    tell(
        ids(
            BEGIN,
            Arrays.asList(
                content.grantsKind(),
                content.grantsLevel(),
                content.grantsSpeciality(),
                klass.id())),
        "began",
        StudyState.RUNNING);
  }

  /** Nobody of the class studies any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endAll(Klass klass, LocalDate on) {
    tell(ids(END_ALL, List.of(on, klass.id())), "ended", StudyState.ENDED);
  }

  /**
   * Whoever failed a class that is completed; whoever passed or waits for a result studies until
   * they are told.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void endFailed(UUID classId, LocalDate on) {
    tell(ids(END_FAILED, List.of(on, classId)), "ended", StudyState.ENDED);
  }

  /** Also of one that was completed, where its certificate is revoked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Collection<UUID> enrolments, LocalDate on) {
    tell(ids(END, List.of(on, SqlArray.of("uuid", enrolments))), "ended", StudyState.ENDED);
  }

  /** By a certificate; enrolments that are no study are passed over. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void complete(Collection<UUID> enrolments, LocalDate on) {
    tell(
        ids(COMPLETE, List.of(on, SqlArray.of("uuid", enrolments))),
        "completed",
        StudyState.COMPLETED);
  }

  /** The same study is told once more, so that the registry answers once more. */
  @Transactional(Transactional.TxType.MANDATORY)
  void resend(UUID id) {
    sql.update(RESEND, List.of(id));
    told.tell(List.of(id), "resent", Map.of());
  }

  /** A study is whose the enrolment is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void follow(@Observes EnrolmentsRenamed renamed) {
    var reassigned = ids(REASSIGN, List.of(SqlArray.of("uuid", renamed.ids())));
    if (!reassigned.isEmpty()) {
      told.tell(reassigned, "reassigned", Map.of());
    }
  }

  private List<UUID> ids(String statement, List<?> arguments) {
    return sql.list(statement, arguments, row -> row.getObject("id", UUID.class));
  }

  private void tell(List<UUID> ids, String type, StudyState state) {
    if (!ids.isEmpty()) {
      told.tell(ids, type, Map.of("state", state));
    }
  }
}
