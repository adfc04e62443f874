package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.cadre.kernel.Text;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;

/** The register within the caller's scope, the latest document first. */
@ApplicationScoped
class DecisionList {
  private static final Sorting SORTING =
      Sorting.of("d.id", "-date")
          .by("date", "d.date", "date")
          .by("number", "d.number", "text")
          .by("issuer", "d.issuer", "text");
  private static final String CONCERNS =
      "d.id IN (SELECT f.decision_id FROM decision_concern f WHERE f.%s = ?)";
  private static final String ABOUT =
      """
      d.id IN (SELECT f.decision_id FROM decision_concern f LEFT JOIN position fp ON fp.id = f.position_id
               WHERE coalesce(f.organisation_id, fp.organisation_id) = ?)\
      """;

  private final Sql sql;
  private final Organisations organisations;
  private final DecisionSight sight;
  private final CurrentScope scope;

  DecisionList(Sql sql, Organisations organisations, DecisionSight sight, CurrentScope scope) {
    this.sql = sql;
    this.organisations = organisations;
    this.sight = sight;
    this.scope = scope;
  }

  @Transactional
  Page<DecisionSummary> page(DecisionQuery query, String fingerprint) {
    var reach = scope.get();
    var violations = new Violations();
    var issuer =
        organisations.find(query.issuerOrganisation(), reach, "issuerOrganisation", violations);
    var about = organisations.find(query.organisation(), reach, "organisation", violations);
    violations.refuseIfAny();
    var select =
        sight
            .narrow(Select.of(DecisionSummary.COLUMNS, DecisionSummary.FROM))
            .whereGiven(query.number(), "d.number = ?")
            .whereGiven(query.type(), "d.type = ANY (?)")
            .whereGiven(query.issuer(), "d.issuer = ?")
            .whereGiven(issuer == null ? null : issuer.id(), "d.issuer_organisation_id = ?")
            .whereGiven(query.tier(), "d.tier = ANY (?)")
            .whereGiven(query.from(), "d.date >= ?")
            .whereGiven(query.to(), "d.date < ?")
            .whereGiven(query.cadreId(), CONCERNS.formatted("cadre_id"))
            .whereGiven(query.positionId(), CONCERNS.formatted("position_id"))
            .whereGiven(about == null ? null : about.id(), ABOUT)
            .whereGiven(
                query.basis(),
                "d.id IN (SELECT b.decision_id FROM decision_basis b WHERE b.basis_id = ?)")
            .whereGiven(query.state(), "d.state = ANY (?)");
    for (var word : query.q() == null ? List.<String>of() : Text.foldedWords(query.q())) {
      select.where("d.words LIKE ?", "%" + Select.literal(word) + "%");
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, DecisionSummary::of);
  }
}
