package vn.cadre.training.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.report.Counts.Count;

/** The figures of one plan, and the money of one class. */
@ApplicationScoped
class PlanFigures {
  private static final String PLAN =
      "SELECT year, revision FROM plan WHERE id = ? AND path <@@ (SELECT current_scope())";
  private static final String LINES =
      """
      SELECT l.id, l.number, l.course_id, k.code, k.name, l.classes,
        (SELECT count(*) FROM training_class c
         WHERE c.plan_line_id = l.id AND c.state IN ('RUNNING', 'COMPLETED')) AS held,
        n.turns, n.persons
      FROM planned_line l JOIN course k ON k.id = l.course_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS turns, count(DISTINCT coalesce(e.cadre_id, e.outside_person_id)) AS persons
        FROM training_class c JOIN enrolment e ON e.class_id = c.id AND e.state = 'APPROVED'
        WHERE c.plan_line_id = l.id AND c.state IN ('RUNNING', 'COMPLETED')) n
      WHERE l.plan_id = ? ORDER BY l.number\
      """;
  private static final String PERSONS =
      """
      SELECT count(DISTINCT coalesce(e.cadre_id, e.outside_person_id))
      FROM planned_line l JOIN training_class c ON c.plan_line_id = l.id AND c.state IN ('RUNNING', 'COMPLETED')
      JOIN enrolment e ON e.class_id = c.id AND e.state = 'APPROVED' WHERE l.plan_id = ?\
      """;
  private static final String BUDGET =
      """
      SELECT l.id, b.source, b.amount FROM planned_line l
      CROSS JOIN LATERAL jsonb_to_recordset(l.budget) AS b (source text, amount bigint) WHERE l.plan_id = ?\
      """;
  private static final String SPENT =
      """
      SELECT l.id, x.source, sum(x.amount) AS amount
      FROM planned_line l JOIN training_class c ON c.plan_line_id = l.id
      JOIN expense x ON x.class_id = c.id AND x.state = 'RECORDED' WHERE l.plan_id = ? GROUP BY l.id, x.source\
      """;
  private static final String CLASS =
      """
      SELECT c.budget, c.funding_source,
        (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state = 'APPROVED') AS turns
      FROM training_class c WHERE c.id = ? AND c.path <@@ (SELECT current_scope())\
      """;
  private static final String SPENT_ON_CLASS =
      """
      SELECT class_id AS id, source, sum(amount) AS amount FROM expense
      WHERE class_id = ? AND state = 'RECORDED' GROUP BY class_id, source\
      """;

  private final Sql sql;

  PlanFigures(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  PlanProgress progress(UUID id) {
    record Plan(int year, int revision) {}
    var plan =
        sql.one(PLAN, List.of(id), row -> new Plan(row.getInt("year"), row.getInt("revision")))
            .orElseThrow(ProblemException::notFound);
    var budget = amounts(BUDGET, id);
    var spent = amounts(SPENT, id);
    var whole = new Counts();
    for (var count : Count.values()) {
      whole.put(count, 0);
    }
    var lines =
        sql.list(
            LINES,
            List.of(id),
            row -> {
              var line = row.getObject("id", UUID.class);
              var money = money(budget, spent, line);
              var counts = new Counts();
              counts.put(Count.PLANNED, row.getLong("classes"));
              counts.put(Count.OF_PLAN, row.getLong("held"));
              counts.put(Count.HELD, row.getLong("held"));
              counts.put(
                  Count.SHORTFALL, Math.max(0, row.getLong("classes") - row.getLong("held")));
              counts.put(Count.TURNS, row.getLong("turns"));
              counts.put(Count.PERSONS, row.getLong("persons"));
              counts.put(Count.BUDGET, money.stream().mapToLong(SourceMoney::budget).sum());
              counts.put(Count.COST, money.stream().mapToLong(SourceMoney::spent).sum());
              whole.add(counts);
              return new PlanProgress.Line(
                  line,
                  row.getInt("number"),
                  row.getObject("course_id", UUID.class),
                  row.getString("code"),
                  row.getString("name"),
                  Figures.of(counts),
                  money);
            });
    // who comes to classes of several lines is one person
    whole.put(Count.PERSONS, sql.one(PERSONS, List.of(id), row -> row.getLong(1)).orElseThrow());
    return new PlanProgress(
        id,
        plan.year(),
        plan.revision(),
        Figures.of(whole),
        SourceMoney.of(sum(budget), sum(spent)),
        lines);
  }

  @Transactional
  ClassMoney money(UUID id) {
    var spent = sum(amounts(SPENT_ON_CLASS, id));
    var total = spent.values().stream().mapToLong(Long::longValue).sum();
    return sql.one(
            CLASS,
            List.of(id),
            row -> {
              var budget = row.getObject("budget", Long.class);
              var source = row.getString("funding_source");
              var may = new EnumMap<FundingSource, Long>(FundingSource.class);
              if (budget != null && source != null) {
                may.put(FundingSource.valueOf(source), budget);
              }
              return new ClassMoney(
                  id,
                  budget,
                  total,
                  budget == null ? null : Math.max(0, total - budget),
                  row.getLong("turns"),
                  Rounded.each(total, row.getLong("turns")),
                  SourceMoney.of(may, spent));
            })
        .orElseThrow(ProblemException::notFound);
  }

  private static List<SourceMoney> money(
      Map<UUID, Map<FundingSource, Long>> budget,
      Map<UUID, Map<FundingSource, Long>> spent,
      UUID line) {
    return SourceMoney.of(budget.getOrDefault(line, Map.of()), spent.getOrDefault(line, Map.of()));
  }

  private Map<UUID, Map<FundingSource, Long>> amounts(String query, UUID of) {
    var amounts = new HashMap<UUID, Map<FundingSource, Long>>();
    sql.list(
        query,
        List.of(of),
        row ->
            amounts
                .computeIfAbsent(
                    row.getObject("id", UUID.class), id -> new EnumMap<>(FundingSource.class))
                .put(FundingSource.valueOf(row.getString("source")), row.getLong("amount")));
    return amounts;
  }

  private static Map<FundingSource, Long> sum(Map<UUID, Map<FundingSource, Long>> amounts) {
    var sums = new EnumMap<FundingSource, Long>(FundingSource.class);
    amounts.values().forEach(each -> each.forEach((s, amount) -> sums.merge(s, amount, Long::sum)));
    return sums;
  }
}
