package vn.cadre.registry.increment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.record.salary.SalaryScales;

/** Lists whose salary rises next, by the packs in force today. */
@ApplicationScoped
class IncrementList {
  private static final Outcomes OUTCOMES = new Outcomes("DUE", "NOT_DUE");
  private static final String COLUMNS =
      """
      e.id, e.cadre_id, c.full_name, o.id AS organisation_id, o.code AS organisation_code, e.grade, e.step,
      e.coefficient, e.over_frame_percent, e.valid_from, d.due\
      """;
  // the step that no other follows, also one ahead: what is decided is not due; delays are asked of
  // those
  // alone whose cycle is over by the day
  private static final String FROM =
      """
      unnest(?::text[], ?::integer[]) AS g (grade, cycle)
      JOIN salary_step e ON e.grade = g.grade AND e.kind = 'GRADE_STEP' AND e.annulled_at IS NULL AND e.valid_from < ?
        AND e.valid_from + make_interval(months => CASE WHEN e.over_frame_percent IS NULL THEN g.cycle ELSE ? END) < ?
      JOIN cadre c ON c.id = e.cadre_id
      JOIN cadre_home h ON h.cadre_id = c.id AND h.valid_from <= ? AND h.valid_to > ?
      JOIN organisation o ON o.id = h.organisation_id
      CROSS JOIN LATERAL (SELECT increment_due(e.cadre_id, e.valid_from,
        CASE WHEN e.over_frame_percent IS NULL THEN g.cycle ELSE ? END, ?::text[], ?::integer[], ?) AS due OFFSET 0) d\
      """;
  private static final String HELD =
      """
      (e.valid_to IS NULL OR e.valid_to > ?)
      AND NOT EXISTS (SELECT 1 FROM salary_step later WHERE later.cadre_id = e.cadre_id AND later.annulled_at IS NULL
                      AND (later.valid_from, later.id) > (e.valid_from, e.id))
      AND c.status NOT IN ('RETIRED', 'LEFT', 'DECEASED')
      AND NOT EXISTS (SELECT 1 FROM separation s WHERE s.cadre_id = e.cadre_id AND s.annulled_at IS NULL
                      AND s.effective_on > ? AND s.effective_on <= d.due)\
      """;
  private static final Sorting SORTING =
      Sorting.of("e.id", "dueOn")
          .by("dueOn", "d.due", "date")
          .by("cadreName", "c.name_sort", "text COLLATE \"C\"");

  private final IncrementPacks kind;
  private final SalaryScales scales;
  private final Policies policies;
  private final Organisations organisations;
  private final Delays delays;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  IncrementList(
      IncrementPacks kind,
      SalaryScales scales,
      Policies policies,
      Organisations organisations,
      Delays delays,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.kind = kind;
    this.scales = scales;
    this.policies = policies;
    this.organisations = organisations;
    this.delays = delays;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  private record Row(
      UUID id,
      UUID cadreId,
      String name,
      UUID organisationId,
      String organisationCode,
      String grade,
      IncrementView.Rung held,
      LocalDate since,
      LocalDate due) {}

  @Transactional
  Page<IncrementView> page(IncrementQuery query, String fingerprint, Locale locale) {
    var today = clock.today();
    var violations = new Violations();
    var reach = scope.get();
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    violations.refuseIfAny();
    var policy = policies.inForce(kind, path, today);
    var known = policies.inForce(scales, path, today);
    if (policy.isEmpty() || known.isEmpty()) {
      return new Page<>(List.of(), null, query.paging().count() == null ? null : 0L);
    }
    var numbers = policy.get().numbers();
    var grades =
        Scale.of(known.get().numbers(), numbers).stream()
            .collect(Collectors.toMap(Scale::grade, Function.identity()));
    var below = !Boolean.FALSE.equals(query.descendants());
    var to = query.to() == null ? today.plusMonths(1) : query.to();
    var page =
        select(grades, numbers, to, today)
            .where(HELD, today, today)
            .within(reach, "h.path")
            .whereGiven(path, below ? "h.path ^@ ?" : "h.path = ?")
            .whereGiven(query.from(), "d.due >= ?")
            .where("d.due < ?", to)
            .page(sql, query.paging(), SORTING, fingerprint, IncrementList::row);
    var found = delays.of(page.items().stream().map(Row::cadreId).toList());
    return page.map(row -> view(row, grades, policy.get(), found, today, locale));
  }

  private static Select select(
      Map<String, Scale> grades, IncrementNumbers numbers, LocalDate to, LocalDate today) {
    var scales = List.copyOf(grades.values());
    var beyond = (int) numbers.overFrameEvery().toTotalMonths();
    return Select.of(
        COLUMNS,
        FROM,
        SqlArray.of("text", scales.stream().map(Scale::grade).toList()),
        SqlArray.of("integer", scales.stream().map(Scale::cycle).toList()),
        to,
        beyond,
        to,
        today,
        today,
        beyond,
        SqlArray.of("text", numbers.delays().stream().map(d -> d.form().name()).toList()),
        SqlArray.of(
            "integer", numbers.delays().stream().map(d -> (int) d.by().toTotalMonths()).toList()),
        (int) numbers.notCompleted().toTotalMonths());
  }

  /** The day that the database sorts by is told by the rule, with its reasons. */
  private static IncrementView view(
      Row row,
      Map<String, Scale> grades,
      Policy<IncrementNumbers> policy,
      Delays.Found found,
      LocalDate today,
      Locale locale) {
    var scale = grades.get(row.grade());
    if (scale == null) {
      throw new IllegalStateException("No scale of " + row.grade());
    }
    var held = row.held();
    var rule = StepDue.of(policy);
    var step =
        new HeldStep(
            row.since(),
            held.overFramePercent() == null
                ? scale.cycle()
                : (int) policy.numbers().overFrameEvery().toTotalMonths(),
            found.disciplinesOf(row.cadreId()),
            found.notCompletedOf(row.cadreId()),
            today);
    if (!rule.due(step).due().equals(row.due())) {
      throw new IllegalStateException("increment_due differs from " + rule.code());
    }
    var finding = rule.judge(step);
    var assessment =
        new Assessment(
            OUTCOMES.of(List.of(finding)),
            row.cadreId(),
            today,
            policy.ref(),
            List.of(finding.reason()));
    return new IncrementView(
        row.cadreId(),
        row.name(),
        row.organisationId(),
        row.organisationCode(),
        row.id(),
        row.grade(),
        held,
        scale.after(held.step(), held.coefficient(), held.overFramePercent(), policy.numbers()),
        row.since(),
        row.due(),
        AssessmentView.of(assessment, locale));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("grade"),
        new IncrementView.Rung(
            row.getInt("step"), row.getBigDecimal("coefficient").toPlainString(), percent(row)),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("due", LocalDate.class));
  }

  private static @Nullable Integer percent(ResultSet row) throws SQLException {
    return row.getObject("over_frame_percent", Integer.class);
  }
}
