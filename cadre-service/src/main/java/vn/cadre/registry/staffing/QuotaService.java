package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.decision.Decisions;

/**
 * Quotas by organisation, year and category; each is there, with nothing assigned to begin with.
 */
@ApplicationScoped
class QuotaService {
  static final int FIRST_YEAR = 1990;
  static final int LAST_YEAR = 2100;

  private static final String ONE =
      "SELECT q.id, q.version, q.assigned, "
          + DecisionView.COLUMNS
          + """
           FROM staffing_quota q JOIN decision d ON d.id = q.decision_id
          WHERE q.organisation_id = ? AND q.year = ? AND q.category = ?\
          """;
  private static final String INSERT =
      """
      INSERT INTO staffing_quota (id, version, organisation_id, year, category, assigned, decision_id)
      VALUES (?, 0, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT staffing_quota_key DO NOTHING\
      """;
  private static final String UPDATE =
      "UPDATE staffing_quota SET assigned = ?, decision_id = ?, version = version + 1 WHERE id = ?";

  private final Sql sql;
  private final Organisations organisations;
  private final Decisions decisions;
  private final QuotasTold told;
  private final Preconditions preconditions;
  private final CurrentScope scope;

  QuotaService(
      Sql sql,
      Organisations organisations,
      Decisions decisions,
      QuotasTold told,
      Preconditions preconditions,
      CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.decisions = decisions;
    this.told = told;
    this.preconditions = preconditions;
    this.scope = scope;
  }

  private record Assigned(UUID id, long version, int number, DecisionView decision) {}

  @Transactional
  QuotaView get(UUID organisationId, int year, Category category) {
    var organisation = organisation(organisationId, year);
    return view(organisation, year, category, find(organisationId, year, category, ""));
  }

  @Transactional
  QuotaView put(UUID organisationId, int year, Category category, Body<NewQuota> body) {
    var organisation = organisation(organisationId, year);
    var given = body.value();
    var violations = new Violations();
    decisions.check(given.decision(), "decision", violations);
    violations.refuseIfAny();
    var known = find(organisationId, year, category, " FOR UPDATE OF q");
    preconditions.requireVersion(known.map(a -> a.version() + 1).orElse(0L));
    var decision = decisions.register(given.decision());
    if (known.isPresent()) {
      sql.update(UPDATE, List.of(given.assigned(), decision, known.get().id()));
    } else {
      preconditions.requireWritten(
          sql.update(
              INSERT,
              List.of(
                  UuidV7.next(),
                  organisationId,
                  year,
                  category.name(),
                  given.assigned(),
                  decision)));
    }
    var now = find(organisationId, year, category, "");
    told.tell(now.map(Assigned::id).stream().toList(), "assigned", QuotaState::assignment);
    return view(organisation, year, category, now);
  }

  private Optional<Assigned> find(UUID organisationId, int year, Category category, String lock) {
    return sql.one(
        ONE + lock,
        Arrays.asList(organisationId, year, category),
        row ->
            new Assigned(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getInt("assigned"),
                DecisionView.of(row)));
  }

  private OrganisationRef organisation(UUID id, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw ProblemException.notFound();
    }
    return organisations.byId(id, scope.get()).orElseThrow(ProblemException::notFound);
  }

  /** One more than the row's version: 0 is the quota of which there is no row yet. */
  private static QuotaView view(
      OrganisationRef organisation, int year, Category category, Optional<Assigned> known) {
    return new QuotaView(
        known.map(a -> a.version() + 1).orElse(0L),
        organisation.id(),
        organisation.code(),
        year,
        category,
        known.map(Assigned::number).orElse(null),
        known.map(Assigned::decision).orElse(null));
  }
}
