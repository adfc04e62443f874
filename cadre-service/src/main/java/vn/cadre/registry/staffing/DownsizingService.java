package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** Holds plans against what was done, and quotas against quotas. */
@ApplicationScoped
class DownsizingService {
  // a plan of an organisation covers those below it
  private static final String PLANNED =
      """
      SELECT sum(p.planned) AS number FROM downsizing_plan p
      WHERE p.year = ? AND p.path >= ? AND p.path < ?
        AND NOT EXISTS (SELECT 1 FROM downsizing_plan u
                        WHERE u.year = p.year AND p.path ^@ u.path AND p.path <> u.path AND u.path >= ?)\
      """;
  // where somebody belonged on the last day in service; who came back is no less done
  private static final String DONE =
      """
      SELECT count(DISTINCT e.cadre_id) AS number
      FROM separation e JOIN cadre_home h ON h.cadre_id = e.cadre_id
        AND h.valid_from < e.effective_on AND h.valid_to >= e.effective_on
      WHERE h.path >= ? AND h.path < ? AND e.downsizing AND e.annulled_at IS NULL
        AND e.effective_on >= ? AND e.effective_on <= ?\
      """;

  private final Sql sql;
  private final StaffingService staffing;
  private final Policies policies;
  private final StaffingKind kind;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CivilClock clock;

  DownsizingService(
      Sql sql,
      StaffingService staffing,
      Policies policies,
      StaffingKind kind,
      Organisations organisations,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.staffing = staffing;
    this.policies = policies;
    this.kind = kind;
    this.organisations = organisations;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Downsizing of(DownsizingQuery query, Locale locale) {
    var violations = new Violations();
    var found = organisations.find(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    var organisation = Objects.requireNonNull(found);
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var policy = policies.inForce(kind, organisation.path(), day);
    var baselineYear = baselineYear(query, policy);
    return new Downsizing(
        new Staffing.Place(organisation.id(), organisation.code(), organisation.name()),
        day,
        plan(organisation, day),
        quotas(organisation, baselineYear, day, policy, locale),
        new Downsizing.Headcount(
            people(organisation, LocalDate.of(baselineYear, 12, 31)), people(organisation, day)));
  }

  /** Where no pack is in force, the caller has to say it. */
  private static int baselineYear(DownsizingQuery query, Optional<Policy<StaffingNumbers>> policy) {
    var given = query.baselineYear();
    if (given == null && policy.isEmpty()) {
      new Violations().add("baselineYear", ViolationCode.REQUIRED).refuseIfAny();
    }
    return given == null ? policy.orElseThrow().numbers().baselineYear() : given;
  }

  private Downsizing.@Nullable Progress plan(OrganisationRef organisation, LocalDate day) {
    var path = organisation.path();
    var end = Scope.endOf(path);
    var planned =
        sql.one(
            PLANNED,
            List.of(day.getYear(), path, end, path),
            row -> Optional.ofNullable(row.getObject("number", Long.class)));
    if (planned.flatMap(number -> number).isEmpty()) {
      return null;
    }
    var done =
        sql.one(DONE, List.of(path, end, day.withDayOfYear(1), day), row -> row.getLong("number"));
    return Downsizing.Progress.of(
        day.getYear(), planned.flatMap(number -> number).orElseThrow(), done.orElseThrow());
  }

  private Downsizing.Quotas quotas(
      OrganisationRef organisation,
      int baselineYear,
      LocalDate day,
      Optional<Policy<StaffingNumbers>> policy,
      Locale locale) {
    var baseline = quota(organisation, LocalDate.of(baselineYear, 12, 31));
    var now = quota(organisation, day);
    var both = baseline == null || now == null ? null : new Reduction.Quotas(baseline, now);
    return new Downsizing.Quotas(
        baselineYear,
        baseline == null ? null : Figure.quota(baseline),
        day.getYear(),
        now == null ? null : Figure.quota(now),
        both == null ? null : both.reduced(),
        both == null
            ? null
            : policy
                .map(p -> ReasonView.of(Reduction.of(p).judge(both).reason(), locale))
                .orElse(null));
  }

  private @Nullable Long quota(OrganisationRef organisation, LocalDate day) {
    var assigned = staffing.assigned(organisation, day.getYear(), day);
    return assigned.isEmpty() ? null : StaffingService.sum(assigned);
  }

  private Figure people(OrganisationRef organisation, LocalDate day) {
    return Figure.persons(StaffingService.sum(staffing.actual(organisation, day)));
  }
}
