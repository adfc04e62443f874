package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.Decisions;

/** Records who may come beyond a quota; it stays on record, as what was done under it does. */
@ApplicationScoped
class ExceptionService {
  private static final String INSERT =
      """
      INSERT INTO staffing_exception (id, version, organisation_id, year, category, persons, reason, decision_id,
                                      approved_at, approved_by)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final Sorting SORTING =
      Sorting.of("e.id", "-approvedAt").by("approvedAt", "e.approved_at", "timestamptz");

  private final Sql sql;
  private final Organisations organisations;
  private final Decisions decisions;
  private final ExceptionsTold told;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  ExceptionService(
      Sql sql,
      Organisations organisations,
      Decisions decisions,
      ExceptionsTold told,
      CurrentScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.decisions = decisions;
    this.told = told;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Page<ExceptionView> page(ExceptionQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return Select.of(ExceptionView.COLUMNS, ExceptionView.FROM)
        .within(scope.get(), "o.path")
        .whereGiven(path, "o.path ^@ ?")
        .whereGiven(query.year(), "e.year = ?")
        .whereGiven(query.category(), "e.category = ANY (?)")
        .page(sql, query.paging(), SORTING, fingerprint, ExceptionView::of);
  }

  @Transactional
  ExceptionView get(UUID id) {
    return sql.one(
            "SELECT " + ExceptionView.COLUMNS + " FROM " + ExceptionView.FROM + " WHERE e.id = ?",
            List.of(id),
            ExceptionView::of)
        .orElseThrow(ProblemException::notFound);
  }

  @Transactional
  ExceptionView create(Body<NewException> body) {
    var given = body.value();
    var violations = new Violations();
    organisations.require(given.organisationId(), scope.get(), "organisationId", violations);
    decisions.check(given.decision(), "decision", violations);
    violations.refuseIfAny();
    var id = UuidV7.next();
    sql.update(
        INSERT,
        List.of(
            id,
            given.organisationId(),
            given.year(),
            given.category(),
            given.persons(),
            given.reason(),
            decisions.register(given.decision()),
            clock.instant().atOffset(ZoneOffset.UTC),
            caller.get().name()));
    told.tell(List.of(id), "approved", made -> Map.of("persons", made.persons()));
    return get(id);
  }
}
