package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.decision.Decisions;

/** Plans by organisation and year; each is there, with nothing planned to begin with. */
@ApplicationScoped
class DownsizingPlanService {
  private static final String ONE =
      "SELECT p.id, p.version, p.planned, "
          + DecisionView.COLUMNS
          + """
           FROM downsizing_plan p JOIN decision d ON d.id = p.decision_id
          WHERE p.organisation_id = ? AND p.year = ?\
          """;
  private static final String INSERT =
      """
      INSERT INTO downsizing_plan (id, version, organisation_id, year, planned, decision_id)
      VALUES (?, 0, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT downsizing_plan_key DO NOTHING\
      """;
  private static final String UPDATE =
      "UPDATE downsizing_plan SET planned = ?, decision_id = ?, version = version + 1 WHERE id = ?";

  private static final Bilingual LATER =
      new Bilingual(
          "Kế hoạch năm %s do văn bản của năm đó hoặc năm trước quyết định",
          "The plan of %s is set by a document of that year or before");

  private final Sql sql;
  private final Organisations organisations;
  private final Decisions decisions;
  private final DownsizingPlansTold told;
  private final Preconditions preconditions;
  private final CurrentScope scope;

  DownsizingPlanService(
      Sql sql,
      Organisations organisations,
      Decisions decisions,
      DownsizingPlansTold told,
      Preconditions preconditions,
      CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.decisions = decisions;
    this.told = told;
    this.preconditions = preconditions;
    this.scope = scope;
  }

  private record Planned(UUID id, long version, int number, DecisionView decision) {}

  @Transactional
  DownsizingPlanView get(String code, int year) {
    var organisation = organisation(code, year);
    return view(organisation, year, find(organisation, year, ""));
  }

  @Transactional
  DownsizingPlanView put(String code, int year, Body<NewDownsizingPlan> body) {
    var organisation = organisation(code, year);
    var given = body.value();
    var violations = new Violations();
    decisions.check(given.decision(), "decision", violations);
    if (given.decision().date().getYear() > year) {
      violations.add("decision.date", "of-later-year", LATER.with(String.valueOf(year)));
    }
    violations.refuseIfAny();
    var known = find(organisation, year, " FOR UPDATE OF p");
    preconditions.requireVersion(known.map(p -> p.version() + 1).orElse(0L));
    var decision = decisions.register(given.decision());
    if (known.isPresent()) {
      sql.update(UPDATE, List.of(given.planned(), decision, known.get().id()));
    } else {
      preconditions.requireWritten(
          sql.update(
              INSERT, List.of(UuidV7.next(), organisation.id(), year, given.planned(), decision)));
    }
    var now = find(organisation, year, "");
    told.tell(now.map(Planned::id).stream().toList(), "planned", DownsizingPlanState::plan);
    return view(organisation, year, now);
  }

  private Optional<Planned> find(OrganisationRef organisation, int year, String lock) {
    return sql.one(
        ONE + lock,
        List.of(organisation.id(), year),
        row ->
            new Planned(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getInt("planned"),
                DecisionView.of(row)));
  }

  private OrganisationRef organisation(String code, int year) {
    if (year < QuotaService.FIRST_YEAR || year > QuotaService.LAST_YEAR) {
      throw ProblemException.notFound();
    }
    return organisations.byCode(code, scope.get()).orElseThrow(ProblemException::notFound);
  }

  /** One more than the row's version: 0 is the plan of which there is no row yet. */
  private static DownsizingPlanView view(
      OrganisationRef organisation, int year, Optional<Planned> known) {
    return new DownsizingPlanView(
        known.map(p -> p.version() + 1).orElse(0L),
        organisation.code(),
        year,
        known.map(Planned::number).orElse(null),
        known.map(Planned::decision).orElse(null));
  }
}
