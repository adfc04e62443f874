package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Ends the committees of organisations that end, with everybody who sits on them. */
@ApplicationScoped
public class Dissolving {
  private static final String END_BODIES =
      """
      UPDATE body SET valid_to = ?, version = version + 1
      WHERE organisation_id = ANY (?::uuid[]) AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?)
      RETURNING id\
      """;
  private static final String END_MEMBERSHIPS =
      """
      UPDATE body_membership m SET ends = ?, version = m.version + 1
      FROM body b WHERE b.id = m.body_id AND b.organisation_id = ANY (?::uuid[]) AND m.valid_from < ?
        AND (m.valid_to IS NULL OR m.valid_to > ?)
      RETURNING m.id\
      """;

  private final Sql sql;
  private final BodiesTold bodies;
  private final MembershipsTold memberships;

  Dissolving(Sql sql, BodiesTold bodies, MembershipsTold memberships) {
    this.sql = sql;
    this.bodies = bodies;
    this.memberships = memberships;
  }

  /** The day is the first on which neither the organisations nor their committees are there. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Collection<UUID> organisations, LocalDate day) {
    var of = SqlArray.of("uuid", organisations);
    var left = sql.list(END_MEMBERSHIPS, List.of(day.toString(), of, day, day), Dissolving::id);
    var ended = sql.list(END_BODIES, List.of(day, of, day, day), Dissolving::id);
    memberships.tell(left, "changed", membership -> Map.of("to", day));
    bodies.tell(ended, "changed", body -> Map.of("validTo", day));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject(1, UUID.class);
  }
}
