package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;

/** Finds the censuses that figures of a part of the tree are read from. */
@ApplicationScoped
public class NearestCensuses {
  /** Farther from a census, its changes are more than the people. */
  private static final long FARTHEST_DAYS = 100;

  private static final String NEAREST =
      """
      SELECT DISTINCT ON (path) id, day FROM census WHERE path = ANY (?)
      ORDER BY path, abs(day - ?::date)\
      """;

  private final Sql sql;

  NearestCensuses(Sql sql) {
    this.sql = sql;
  }

  /**
   * The nearest census of each node that is asked for; none at all where one has none that is near.
   *
   * @param organisation with everything below it; the whole scope where it is null
   */
  public Optional<KeptCensuses> of(
      @Nullable OrganisationRef organisation, Scope scope, LocalDate day) {
    var nodes = nodes(organisation, scope);
    var near =
        sql.list(
            NEAREST,
            List.of(nodes, day),
            row -> new KeptCensuses.Node(row.getLong("id"), row.getObject("day", LocalDate.class)));
    var all =
        !near.isEmpty()
            && near.size() == nodes.size()
            && near.stream()
                .allMatch(census ->
                    Math.abs(ChronoUnit.DAYS.between(census.day(), day)) <= FARTHEST_DAYS);
    return all
        ? Optional.of(new KeptCensuses(day, organisation == null && !scope.everywhere(), near))
        : Optional.empty();
  }

  /** Whose people are counted; none lies below another, so that nobody is counted twice. */
  private static List<String> nodes(@Nullable OrganisationRef organisation, Scope scope) {
    if (organisation != null) {
      return List.of(organisation.path());
    }
    return scope.everywhere() ? List.of("/") : scope.roots();
  }
}
