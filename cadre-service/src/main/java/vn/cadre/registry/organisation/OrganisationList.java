package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.cadre.kernel.Text;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** The list of organisations. */
@ApplicationScoped
class OrganisationList {
  private static final Facets FACETS =
      Facets.of("level", "o.level").by("bloc", "o.bloc").by("kind", "o.kind");
  private static final Sorting SORTING =
      Sorting.of("o.id", "code")
          .by("code", "o.code", "text")
          .by(
              "name",
              "coalesce(former.name, o.name) COLLATE \"vi-x-icu\"",
              "text COLLATE \"vi-x-icu\"")
          .by("validFrom", "o.valid_from", "date");

  private final Sql sql;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final AllowedActions actions;
  private final CivilClock clock;

  OrganisationList(
      Sql sql,
      Organisations organisations,
      CurrentScope scope,
      AllowedActions actions,
      CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.actions = actions;
    this.clock = clock;
  }

  @Transactional
  Page<OrganisationView> page(OrganisationQuery query, String fingerprint) {
    var violations = new Violations();
    var above = organisations.find(query.organisation(), scope.get(), "organisation", violations);
    var parent = organisations.find(query.parent(), scope.get(), "parent", violations);
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var select =
        Select.of(OrganisationView.COLUMNS_ON, OrganisationView.FROM_ON, day, day)
            .within(scope.get(), "o.path")
            .where("o.valid_from <= ?", day)
            .where("(o.valid_to IS NULL OR o.valid_to > ?)", day)
            .whereGiven(query.code(), "o.code = ?")
            .whereGiven(parent == null ? null : parent.id(), "o.parent_id = ?")
            .whereGiven(query.level(), "o.level = ANY (?)")
            .whereGiven(query.bloc(), "o.bloc = ANY (?)")
            .whereGiven(query.kind(), "o.kind = ANY (?)")
            .whereGiven(query.administrativeUnit(), "o.administrative_unit = ?");
    if (above != null) {
      select.where("o.path >= ? AND o.path < ?", above.path(), Scope.endOf(above.path()));
    }
    for (var word : query.q() == null ? List.<String>of() : Text.foldedWords(query.q())) {
      select.where(
          "coalesce(former.name_folded, o.name_folded) LIKE ?", "% " + Select.literal(word) + "%");
    }
    var offered = actions.of(OrganisationResource.class);
    return select
        .page(
            sql,
            query.paging(),
            SORTING,
            fingerprint,
            row -> OrganisationView.of(row).allowing(offered))
        .with(select.facets(sql, FACETS, query.facets()));
  }
}
