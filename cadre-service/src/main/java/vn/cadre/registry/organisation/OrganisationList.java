package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** The list of organisations. */
@ApplicationScoped
class OrganisationList {
  private static final String COLUMNS =
      """
      o.id, o.version, o.code, o.name, o.level, o.bloc, o.kind, o.administrative_unit, o.parent_id,
      p.code AS parent_code, o.valid_from, o.valid_to,
      ARRAY(SELECT x.code FROM organisation_succession s JOIN organisation x ON x.id = s.predecessor_id
            WHERE s.successor_id = o.id ORDER BY x.code) AS predecessors,
      ARRAY(SELECT x.code FROM organisation_succession s JOIN organisation x ON x.id = s.successor_id
            WHERE s.predecessor_id = o.id ORDER BY x.code) AS successors\
      """;
  private static final Facets FACETS =
      Facets.of("level", "o.level").by("bloc", "o.bloc").by("kind", "o.kind");
  private static final Sorting SORTING =
      Sorting.of("o.id", "code")
          .by("code", "o.code", "text")
          .by("name", "o.name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"")
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
        Select.of(COLUMNS, "organisation o LEFT JOIN organisation p ON p.id = o.parent_id")
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
      select.where("o.name_folded LIKE ?", "% " + Select.literal(word) + "%");
    }
    var offered = actions.of(OrganisationResource.class);
    return select
        .page(sql, query.paging(), SORTING, fingerprint, row -> view(row).allowing(offered))
        .with(select.facets(sql, FACETS, query.facets()));
  }

  private static OrganisationView view(ResultSet row) throws SQLException {
    return new OrganisationView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        OrganisationLevel.valueOf(row.getString("level")),
        Bloc.valueOf(row.getString("bloc")),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getString("administrative_unit"),
        row.getObject("parent_id", UUID.class),
        row.getString("parent_code"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        codes(row.getArray("predecessors")),
        codes(row.getArray("successors")));
  }

  private static List<String> codes(@Nullable Array codes) throws SQLException {
    return codes == null ? List.of() : List.of((String[]) codes.getArray());
  }
}
