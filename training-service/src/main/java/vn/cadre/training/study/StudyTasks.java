package vn.cadre.training.study;

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
import vn.cadre.training.code.RegistryAnswer;

/** Studies that the registry refused, or has not answered in time, for who holds the class. */
@ApplicationScoped
class StudyTasks implements TaskSource {
  private static final String TO_SETTLE =
      """
      SELECT e.id, e.full_name, k.name, r.answer, r.since
      FROM (%s) r
      JOIN enrolment e ON e.id = r.id JOIN training_class c ON c.id = e.class_id JOIN course k ON k.id = c.course_id
      WHERE e.class_path <@@ (SELECT current_scope()) ORDER BY r.since, e.id LIMIT ?\
      """
          .formatted(StudyRecordings.SUBJECT.toSettle());
  private static final Bilingual REFUSED =
      new Bilingual(
          "Xử lý việc học %s của %s mà sổ đăng ký từ chối",
          "Settle the study %s of %s, which the registry refused");
  private static final Bilingual STUCK =
      new Bilingual(
          "Gửi lại việc học %s của %s mà sổ đăng ký chưa trả lời",
          "Send the study %s of %s again, which the registry has not answered");

  private final StudyRecordings recordings;
  private final StudyViews views;
  private final CurrentCaller caller;
  private final Sql sql;

  StudyTasks(StudyRecordings recordings, StudyViews views, CurrentCaller caller, Sql sql) {
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
        refused ? "study-refused" : "study-unanswered",
        (refused ? REFUSED : STUCK).with(row.getString("name"), row.getString("full_name")),
        "/training/v1/studies/" + row.getString("id"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        null,
        views.actions(answer));
  }
}
