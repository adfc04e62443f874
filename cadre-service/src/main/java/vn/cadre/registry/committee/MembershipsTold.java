package vn.cadre.registry.committee;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of the members of committees, to whoever has the committee in scope. */
@Singleton
public class MembershipsTold extends PlacedRecords<MembershipState> {

  MembershipsTold(Sql sql, Outbox outbox) {
    super("memberships", MembershipState.COLUMNS, MembershipState.FROM, "bm", sql, outbox);
  }

  @Override
  protected MembershipState state(ResultSet row) throws SQLException {
    return MembershipState.of(row);
  }
}
