package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;

/** Lists who left the organisations of the caller. */
@ApplicationScoped
class SeparationList {
  private static final Sorting SORTING =
      Sorting.of("e.id", "-effectiveOn")
          .by("effectiveOn", "e.effective_on", "date")
          .by("cadreName", "c.name_sort", "text COLLATE \"C\"");

  private final Organisations organisations;
  private final CurrentScope scope;
  private final Sql sql;

  SeparationList(Organisations organisations, CurrentScope scope, Sql sql) {
    this.organisations = organisations;
    this.scope = scope;
    this.sql = sql;
  }

  @Transactional
  Page<SeparationSummary> page(SeparationQuery query, String fingerprint) {
    var reach = scope.get();
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    violations.refuseIfAny();
    var below = !Boolean.FALSE.equals(query.descendants());
    return Select.of(SeparationSummary.COLUMNS, SeparationSummary.FROM)
        .where("e.annulled_at IS NULL")
        .within(reach, "o.path")
        .whereGiven(path, below ? "o.path ^@ ?" : "o.path = ?")
        .whereGiven(query.from(), "e.effective_on >= ?")
        .whereGiven(query.to(), "e.effective_on < ?")
        .whereGiven(query.kind(), "e.kind = ANY (?)")
        .whereGiven(query.evaluationYear(), "v.year = ?")
        .whereGiven(query.downsizing(), "e.downsizing = ?")
        .page(sql, query.paging(), SORTING, fingerprint, SeparationSummary::of);
  }
}
