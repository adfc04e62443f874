package vn.cadre.registry.committee;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;

/** What is told of committees, to whoever has their organisation in scope. */
@Singleton
public class BodiesTold extends PlacedRecords<BodyState> {

  BodiesTold(Sql sql, Outbox outbox) {
    super("bodies", CommitteeView.COLUMNS, CommitteeView.FROM, "b", sql, outbox);
  }

  @Override
  protected BodyState state(ResultSet row) throws SQLException {
    return BodyState.of(CommitteeView.of(row, List.of()));
  }
}
