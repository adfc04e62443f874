package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.code.RegistryAnswer;

/** Certificates that the registry refused, or has not answered in time, for their issuer. */
@ApplicationScoped
class CertificateTasks implements TaskSource {
  private static final String TO_SETTLE =
      """
      SELECT c.id, c.number, c.holder, c.state, r.answer, r.since
      FROM (%s) r
      JOIN certificate c ON c.id = r.id
      WHERE c.path <@@ (SELECT current_scope()) ORDER BY r.since, c.id LIMIT ?\
      """
          .formatted(CertificateRecordings.SUBJECT.toSettle());
  private static final Bilingual REFUSED =
      new Bilingual(
          "Xử lý chứng chỉ %s của %s mà sổ đăng ký từ chối",
          "Settle the certificate %s of %s, which the registry refused");
  private static final Bilingual STUCK =
      new Bilingual(
          "Gửi lại chứng chỉ %s của %s mà sổ đăng ký chưa trả lời",
          "Send the certificate %s of %s again, which the registry has not answered");

  private final CertificateRecordings recordings;
  private final CertificateViews views;
  private final CurrentCaller caller;
  private final Sql sql;

  CertificateTasks(
      CertificateRecordings recordings, CertificateViews views, CurrentCaller caller, Sql sql) {
    this.recordings = recordings;
    this.views = views;
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    return caller.get().has(Roles.TRAINING_MANAGER)
        ? sql.list(TO_SETTLE, List.of(recordings.deadline(), most), this::task)
        : List.of();
  }

  private Task task(ResultSet row) throws SQLException {
    var answer = RegistryAnswer.valueOf(row.getString("answer"));
    var refused = answer == RegistryAnswer.REFUSED;
    return new Task(
        refused ? "certificate-refused" : "certificate-unanswered",
        (refused ? REFUSED : STUCK).with(row.getString("number"), row.getString("holder")),
        "/training/v1/certificates/" + row.getString("id"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        null,
        views.actions(CertificateState.valueOf(row.getString("state")), answer));
  }
}
