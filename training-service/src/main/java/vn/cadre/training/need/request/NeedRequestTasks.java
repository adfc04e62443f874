package vn.cadre.training.need.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** What units ask for that nobody has accepted or declined. */
@ApplicationScoped
class NeedRequestTasks implements TaskSource {
  private static final String TO_SETTLE =
      """
      SELECT r.id, r.year, o.name, r.requested_at FROM need_request r JOIN organisation o ON o.id = r.organisation_id
      WHERE r.state = 'REQUESTED' AND r.path <@@ (SELECT current_scope()) ORDER BY r.requested_at, r.id LIMIT ?\
      """;
  private static final Bilingual SETTLE =
      new Bilingual(
          "Xem xét đề xuất đào tạo năm %s của %s", "Decide on the training request for %s of %s");

  private final CurrentCaller caller;
  private final Sql sql;

  NeedRequestTasks(CurrentCaller caller, Sql sql) {
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.TRAINING_MANAGER)) {
      return List.of();
    }
    return sql.list(
        TO_SETTLE,
        List.of(most),
        row ->
            new Task(
                "need-request-to-settle",
                SETTLE.with(row.getInt("year"), row.getString("name")),
                "/training/v1/need-requests/" + row.getString("id"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                null,
                List.of("accept", "decline")));
  }
}
