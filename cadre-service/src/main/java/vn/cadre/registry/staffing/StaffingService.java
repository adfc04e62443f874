package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Category;

/** Counts quotas and people beside each other. */
@ApplicationScoped
class StaffingService {
  private static final Bilingual OTHER_YEAR =
      new Bilingual("Ngày phải nằm trong năm %s", "The day must lie in %s");

  // what stands highest counts, so that a quota and its parts are not counted twice
  private static final String ASSIGNED =
      """
      SELECT q.category, sum(q.assigned) AS number
      FROM staffing_quota q JOIN organisation o ON o.id = q.organisation_id
      WHERE q.year = ? AND q.path >= ? AND q.path < ? AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to > ?)
        AND NOT EXISTS (
          SELECT 1 FROM staffing_quota u JOIN organisation uo ON uo.id = u.organisation_id
          WHERE u.year = q.year AND u.category = q.category AND q.path ^@ u.path AND q.path <> u.path
            AND u.path >= ? AND uo.valid_from <= ? AND (uo.valid_to IS NULL OR uo.valid_to > ?))
      GROUP BY q.category\
      """;
  private static final String EXCEPTED =
      """
      SELECT e.category, sum(e.persons) AS number
      FROM staffing_exception e JOIN organisation o ON o.id = e.organisation_id
      WHERE e.year = ? AND e.path >= ? AND e.path < ? AND o.valid_from <= ? AND (o.valid_to IS NULL OR o.valid_to > ?)
      GROUP BY e.category\
      """;
  private static final String ACTUAL =
      """
      SELECT c.category, count(*) AS number FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id
      WHERE h.path >= ? AND h.path < ? AND h.valid_from <= ? AND h.valid_to > ? AND h.counted
      GROUP BY c.category\
      """;

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CivilClock clock;

  StaffingService(Sql sql, Organisations organisations, CurrentScope scope, CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Staffing of(StaffingQuery query) {
    var violations = new Violations();
    var found = organisations.find(query.organisation(), scope.get(), "organisation", violations);
    var year = query.year();
    var day = day(query);
    if (day.getYear() != year) {
      violations.add("asOf", "other-year", OTHER_YEAR.with(String.valueOf(year)));
    }
    violations.refuseIfAny();
    var organisation = Objects.requireNonNull(found);
    var assigned = assigned(organisation, year, day);
    var path = organisation.path();
    var excepted = numbers(EXCEPTED, year, path, Scope.endOf(path), day, day);
    var actual = actual(organisation, day);
    var lines =
        Arrays.stream(Category.values())
            .map(c ->
                Staffing.Line.of(
                    c, assigned.get(c), excepted.getOrDefault(c, 0L), actual.getOrDefault(c, 0L)))
            .filter(Staffing.Line::tells)
            .toList();
    return new Staffing(
        new Staffing.Place(organisation.id(), organisation.code(), organisation.name()),
        year,
        day,
        lines,
        Staffing.Line.total(lines));
  }

  /** The last day of the year, or today where that is earlier and lies in it. */
  private LocalDate day(StaffingQuery query) {
    var given = query.asOf();
    if (given != null) {
      return given;
    }
    var today = clock.today();
    return today.getYear() == query.year() ? today : LocalDate.of(query.year(), 12, 31);
  }

  Map<Category, Long> assigned(OrganisationRef organisation, int year, LocalDate day) {
    var path = organisation.path();
    return numbers(ASSIGNED, year, path, Scope.endOf(path), day, day, path, day, day);
  }

  Map<Category, Long> actual(OrganisationRef organisation, LocalDate day) {
    return numbers(ACTUAL, organisation.path(), Scope.endOf(organisation.path()), day, day);
  }

  static long sum(Map<Category, Long> numbers) {
    return numbers.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<Category, Long> numbers(String statement, Object... arguments) {
    var numbers = new EnumMap<Category, Long>(Category.class);
    sql.list(
        statement,
        List.of(arguments),
        row -> numbers.put(Category.valueOf(row.getString("category")), row.getLong("number")));
    return numbers;
  }
}
