package vn.cadre.training.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.course.CourseRef;
import vn.cadre.training.course.Courses;
import vn.cadre.training.paper.Paper;
import vn.cadre.training.problem.TrainingProblem;

/** What was approved of a plan, and whether it may be. */
@ApplicationScoped
class Revisions {
  private static final Bilingual REFUSED =
      new Bilingual(
          "Kế hoạch chưa đạt quy định, nêu ở reasons", "The plan breaks rules; reasons say which");
  private static final String INSERT =
      """
      INSERT INTO plan_revision (plan_id, revision, approved_at, approver_subject, approver_name, reason, name, ceiling,
                                 decision, reasons, lines)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb)\
      """;
  private static final String APPROVED =
      "SELECT name, ceiling, lines FROM plan_revision WHERE plan_id = ? AND revision = ?";
  private static final String MADE =
      """
      SELECT l.id, count(*) AS made, count(*) FILTER (WHERE c.course_id <> l.course_id) AS of_another
      FROM plan_line l JOIN training_class c ON c.plan_line_id = l.id
      WHERE l.plan_id = ? AND c.state <> 'CANCELLED' GROUP BY l.id\
      """;
  private static final String IN_USE =
      """
      SELECT 1 FROM training_class c JOIN plan_line l ON l.id = c.plan_line_id
      WHERE l.plan_id = ? AND c.state <> 'CANCELLED' LIMIT 1\
      """;

  private final Sql sql;
  private final Json json;
  private final PlanRows plans;
  private final LineRows lines;
  private final Courses courses;

  Revisions(Sql sql, Json json, PlanRows plans, LineRows lines, Courses courses) {
    this.sql = sql;
    this.json = json;
    this.plans = plans;
    this.lines = lines;
    this.courses = courses;
  }

  /** The rules that were tried, all of which are kept; else they refuse. */
  List<Reason> judge(PlanRow plan, List<PlanLine> drafted) {
    var known =
        courses.byIds(drafted.stream().map(PlanLine::courseId).distinct().toList()).stream()
            .collect(Collectors.toMap(CourseRef::id, Function.identity()));
    var reasons = new ArrayList<>(PlanRules.withinCeiling(plan.ceiling(), drafted));
    reasons.addAll(PlanRules.taught(plan.year(), drafted, known));
    var made = made(plan.id());
    reasons.addAll(PlanRules.holdsItsClasses(drafted, lines.removed(plan.id()), made));
    reasons.addAll(PlanRules.keepsItsCourse(drafted, made));
    if (!PlanRules.passed(reasons)) {
      throw ProblemException.refused(TrainingProblem.PLAN_REFUSED, REFUSED, reasons);
    }
    return reasons;
  }

  private Map<UUID, PlanRules.Made> made(UUID plan) {
    return sql
        .list(
            MADE,
            List.of(plan),
            row ->
                Map.entry(
                    row.getObject("id", UUID.class),
                    new PlanRules.Made(row.getLong("made"), row.getLong("of_another"))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void keep(
      PlanRow plan,
      Paper decision,
      List<Reason> reasons,
      List<PlanLine> drafted,
      Instant at,
      Caller by) {
    sql.update(
        INSERT,
        Arrays.asList(
            plan.id(),
            plan.revision() + 1,
            at,
            by.subject(),
            by.name(),
            plan.amendedFor(),
            plan.name(),
            plan.ceiling() == null ? null : json.text(plan.ceiling()),
            json.text(decision),
            json.text(reasons),
            json.text(drafted)));
    lines.forgetRemoved(plan.id());
  }

  /** The lines as they were approved last; name and ceiling of then. */
  PlanPatch restore(PlanRow plan) {
    record Approved(PlanPatch content, List<PlanLine> lines) {}
    var approved =
        sql.one(
                APPROVED,
                List.of(plan.id(), plan.revision()),
                row ->
                    new Approved(
                        new PlanPatch(
                            row.getString("name"), plans.ceiling(row.getString("ceiling"))),
                        lines(row.getString("lines"))))
            .orElseThrow();
    restoreLines(plan, approved.lines());
    return approved.content();
  }

  private void restoreLines(PlanRow plan, List<PlanLine> approved) {
    var kept = approved.stream().collect(Collectors.toMap(PlanLine::id, Function.identity()));
    Map<UUID, PlanLine> drafted =
        lines.of(plan.id()).stream().collect(Collectors.toMap(PlanLine::id, Function.identity()));
    drafted.keySet().stream().filter(id -> !kept.containsKey(id)).forEach(lines::delete);
    for (var line : approved) {
      var now = drafted.get(line.id());
      if ((now == null || !now.content().equals(line.content()))
          && !lines.update(line.id(), line.number(), line.content())) {
        lines.insertAgain(plan, line);
      }
    }
  }

  /** Whether classes are planned or held on its lines. */
  boolean hasClasses(UUID plan) {
    return sql.one(IN_USE, List.of(plan), row -> true).isPresent();
  }

  List<PlanLine> lines(String written) {
    return List.of(json.read(written, PlanLine[].class));
  }
}
