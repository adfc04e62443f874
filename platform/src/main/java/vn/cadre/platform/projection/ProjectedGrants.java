package vn.cadre.platform.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.me.GrantedOrganisation;
import vn.cadre.platform.me.GrantedOrganisations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/** Names the organisations behind the paths that {@code scope_of} grants on the projected tree. */
@ApplicationScoped
@IfBuildProperty(name = "platform.projection.organisations", stringValue = "true")
class ProjectedGrants implements GrantedOrganisations {
  private static final String GRANTED =
      """
      WITH RECURSIVE granted (id, valid_to, successors, code) AS (
        SELECT id, valid_to, successors, code FROM organisation WHERE code = ANY (?)
        UNION
        SELECT o.id, o.valid_to, o.successors, g.code
        FROM granted g JOIN organisation o ON o.code = ANY (g.successors)
        WHERE g.valid_to <= ?)
      SELECT o.id, o.code, o.name, o.path, o.valid_to, array_agg(g.code ORDER BY g.code) AS granted_by
      FROM granted g JOIN organisation o ON o.id = g.id WHERE o.path IS NOT NULL
      GROUP BY o.id, o.code, o.name, o.path, o.valid_to ORDER BY o.path\
      """;

  private final Sql sql;
  private final CivilClock clock;

  ProjectedGrants(Sql sql, CivilClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  @Transactional
  public List<GrantedOrganisation> of(Caller caller) {
    return sql.list(
        GRANTED,
        List.of(caller.organisationCodes(), clock.today()),
        row ->
            new GrantedOrganisation(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("path"),
                row.getObject("valid_to", LocalDate.class),
                List.of((String[]) row.getArray("granted_by").getArray())));
  }
}
