package vn.cadre.platform.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Who confirmed which numbers; only ever added to. */
@ApplicationScoped
public class Confirmations {
  private static final String ADD =
      """
      INSERT INTO policy_confirmation (id, pack_id, number, keys, citation, note, confirmed_at, confirmed_by, client, subject)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private final Sql sql;

  Confirmations(Sql sql) {
    this.sql = sql;
  }

  public List<Confirmation> of(UUID pack) {
    return sql.list(
        "SELECT * FROM policy_confirmation c WHERE c.pack_id = ? ORDER BY c.id",
        List.of(pack),
        Confirmations::read);
  }

  public void add(PolicyPack pack, Confirmation confirmation, Caller admin) {
    sql.update(
        ADD,
        Arrays.asList(
            confirmation.id(),
            pack.id(),
            confirmation.number(),
            SqlArray.of("text", confirmation.keys()),
            confirmation.citation(),
            confirmation.note(),
            confirmation.confirmedAt(),
            confirmation.confirmedBy(),
            admin.client(),
            admin.subject()));
  }

  public static Confirmation read(ResultSet row) throws SQLException {
    return new Confirmation(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        List.of((String[]) row.getArray("keys").getArray()),
        row.getString("citation"),
        row.getString("note"),
        row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
        row.getString("confirmed_by"));
  }
}
