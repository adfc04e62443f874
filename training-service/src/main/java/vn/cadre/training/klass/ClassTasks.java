package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;
import vn.cadre.platform.time.CivilClock;

/** Classes whose first or last day has come, and which whoever holds them has not moved on. */
@ApplicationScoped
class ClassTasks implements TaskSource {
  private static final String TO_START =
      """
      SELECT c.id FROM training_class c
      WHERE c.state = 'OPEN' AND c.from_day <= ? AND c.path <@@ (SELECT current_scope())
        AND EXISTS (SELECT FROM enrolment e WHERE e.class_id = c.id AND e.state = 'APPROVED')
      ORDER BY c.from_day, c.id LIMIT ?\
      """;
  private static final String TO_COMPLETE =
      """
      SELECT c.id FROM training_class c
      WHERE c.state = 'RUNNING' AND c.to_day <= ? AND c.path <@@ (SELECT current_scope())
      ORDER BY c.from_day, c.id LIMIT ?\
      """;
  private static final Bilingual START = new Bilingual("Khai giảng lớp %s", "Start the class %s");
  private static final Bilingual COMPLETE =
      new Bilingual("Kết thúc lớp %s", "Complete the class %s");

  private final Classes classes;
  private final ClassStanding standing;
  private final CurrentCaller caller;
  private final CivilClock clock;
  private final Sql sql;

  ClassTasks(
      Classes classes, ClassStanding standing, CurrentCaller caller, CivilClock clock, Sql sql) {
    this.classes = classes;
    this.standing = standing;
    this.caller = caller;
    this.clock = clock;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.TRAINING_MANAGER)) {
      return List.of();
    }
    var tasks = new ArrayList<Task>();
    for (var id : ids(TO_START, most)) {
      var klass = classes.require(id);
      tasks.add(task("class-to-start", START, klass, Sessions.beginOf(klass.from())));
    }
    for (var id : ids(TO_COMPLETE, most)) {
      var klass = classes.require(id);
      tasks.add(task("class-to-complete", COMPLETE, klass, Sessions.beginOf(klass.to())));
    }
    return tasks;
  }

  private List<UUID> ids(String statement, int most) {
    return sql.list(
        statement, List.of(clock.today(), most), row -> row.getObject("id", UUID.class));
  }

  private Task task(String kind, Bilingual title, Klass klass, Instant since) {
    return new Task(
        kind,
        title.with(klass.code()),
        "/training/v1/classes/" + klass.id(),
        since,
        null,
        standing.actions(klass));
  }
}
