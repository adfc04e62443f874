package vn.cadre.registry.organisation;

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

/** Names the organisations behind the paths that a scope grants. */
@ApplicationScoped
class OrganisationsOfClaim implements GrantedOrganisations {
  private static final String GRANTED =
      """
      WITH RECURSIVE granted (id, valid_to, code) AS (
        SELECT id, valid_to, code FROM organisation WHERE code = ANY (?)
        UNION
        SELECT o.id, o.valid_to, g.code
        FROM granted g JOIN organisation_succession s ON s.predecessor_id = g.id
        JOIN organisation o ON o.id = s.successor_id
        WHERE g.valid_to <= ?)
      SELECT o.id, o.code, o.name, o.path, o.valid_to, array_agg(g.code ORDER BY g.code) AS granted_by
      FROM granted g JOIN organisation o ON o.id = g.id GROUP BY o.id ORDER BY o.path\
      """;

  private final Sql sql;
  private final CivilClock clock;

  OrganisationsOfClaim(Sql sql, CivilClock clock) {
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
