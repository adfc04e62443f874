package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.scope.Scopes;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/**
 * Scope on today's tree. A code whose organisation was dissolved still grants that organisation,
 * which matters for its own period, and whatever succeeded it, through as many steps as there were.
 */
@ApplicationScoped
class OrganisationScopes implements Scopes {
  private static final String ROOTS =
      """
      WITH RECURSIVE granted (id, path, valid_to) AS (
        SELECT id, path, valid_to FROM organisation WHERE code = ANY (?)
        UNION
        SELECT o.id, o.path, o.valid_to
        FROM granted g JOIN organisation_succession s ON s.predecessor_id = g.id
        JOIN organisation o ON o.id = s.successor_id
        WHERE g.valid_to <= ?)
      SELECT path FROM granted ORDER BY path\
      """;

  private final Sql sql;
  private final CivilClock clock;

  OrganisationScopes(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Scope of(Caller caller) {
    if (caller.everywhere()) {
      return Scope.EVERYWHERE;
    }
    var roots =
        sql.list(
            ROOTS,
            List.of(caller.organisationCodes(), clock.today()),
            row -> row.getString("path"));
    return Scope.of(outermost(roots));
  }

  /** Sorted paths put every subtree right behind its root, so nested roots add nothing. */
  private static List<String> outermost(List<String> sorted) {
    return sorted.stream()
        .filter(path -> sorted.stream().noneMatch(o -> !o.equals(path) && path.startsWith(o)))
        .toList();
  }
}
