package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** Lists merged units with their deputies against what the pack allows them. */
@ApplicationScoped
class DeputySurplusService {
  private static final String COLUMNS =
      """
      o.id, o.code, o.name, o.path, r.id AS restructuring_id, r.effective_from, r.bodies_joined, d.deputies\
      """;
  private static final String FROM =
      """
      restructuring r JOIN organisation o ON o.id = r.successor_id
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT a.cadre_id) AS deputies FROM position p JOIN title t ON t.id = p.title_id
        JOIN appointment a ON a.position_id = p.id
        WHERE p.organisation_id = o.id AND t.rank = 'DEPUTY' AND a.seat_no IS NOT NULL
          AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)) d\
      """;
  private static final Sorting SORTING =
      Sorting.of("r.id", "organisation")
          .by("organisation", "o.code", "text")
          .by("mergedOn", "r.effective_from", "date");

  private final Sql sql;
  private final Organisations organisations;
  private final Policies policies;
  private final StaffingKind kind;
  private final CurrentScope scope;
  private final CivilClock clock;

  DeputySurplusService(
      Sql sql,
      Organisations organisations,
      Policies policies,
      StaffingKind kind,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.policies = policies;
    this.kind = kind;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Page<MergedUnit> page(DeputySurplusQuery query, String fingerprint, Locale locale) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return Select.of(COLUMNS, FROM, day, day)
        .within(scope.get(), "o.path")
        .where("r.effective_from <= ?", day)
        .where("(o.valid_to IS NULL OR o.valid_to > ?)", day)
        .whereGiven(path, "o.path ^@ ?")
        .page(sql, query.paging(), SORTING, fingerprint, row -> unit(row, day, locale));
  }

  private MergedUnit unit(ResultSet row, LocalDate day, Locale locale) throws SQLException {
    var facts =
        new DeputiesAfterMerger.Facts(
            row.getInt("bodies_joined"),
            row.getObject("effective_from", LocalDate.class),
            row.getInt("deputies"),
            day);
    var rule = policies.inForce(kind, row.getString("path"), day).map(DeputiesAfterMerger::of);
    return new MergedUnit(
        new Staffing.Place(
            row.getObject("id", UUID.class), row.getString("code"), row.getString("name")),
        row.getObject("restructuring_id", UUID.class),
        facts.mergedOn(),
        facts.bodies(),
        Figure.persons(facts.deputies()),
        rule.map(r -> r.numbers().deputies()).orElse(null),
        rule.map(r -> r.allowed(facts)).orElse(null),
        rule.map(r -> r.settledFrom(facts)).orElse(null),
        rule.map(r -> ReasonView.of(r.judge(facts).reason(), locale)).orElse(null));
  }
}
