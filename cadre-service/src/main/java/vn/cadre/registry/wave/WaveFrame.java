package vn.cadre.registry.wave;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.retiring.RetirementPacks;

/**
 * Who is counted: the query with its codes resolved.
 *
 * @param to excluded
 * @param holding the packs that hold somewhere today
 */
record WaveFrame(
    RetirementWaveQuery query,
    LocalDate today,
    LocalDate from,
    LocalDate to,
    Scope scope,
    @Nullable OrganisationRef organisation,
    List<RetirementPacks.Holding> holding) {

  /**
   * Restricts people {@code c} with homes {@code h}, organisations {@code o} and titles {@code t}.
   */
  Select restrict(Select select) {
    return select
        .within(scope, "h.path")
        .whereGiven(
            organisation == null ? null : organisation.path(),
            query.below() ? "h.path ^@ ?" : "h.path = ?")
        .whereGiven(query.rank(), "t.rank = ANY (?)")
        .whereGiven(query.title(), "t.code = ?")
        .whereGiven(query.level(), "o.level = ANY (?)")
        .whereGiven(query.category(), "c.category = ANY (?)");
  }
}
