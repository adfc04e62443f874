package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;

/** Ends the memberships of somebody who leaves the service, and gives them back. */
@ApplicationScoped
public class Seated {
  private static final String SEATS =
      """
      SELECT m.id, m.valid_from, b.id IS NOT NULL AS within, l.name
      FROM body_membership m JOIN body_label l ON l.id = m.body_id LEFT JOIN body b ON b.id = m.body_id
      WHERE m.cadre_id = ? AND (m.valid_to IS NULL OR m.valid_to > ?) ORDER BY m.valid_from, m.id\
      """;
  private static final String HOLD = "SELECT 1 FROM cadre WHERE id = ? FOR NO KEY UPDATE";
  private static final String END =
      """
      UPDATE body_membership SET planned_end = ends, ends = ?, separation_id = ?, version = version + 1
      WHERE cadre_id = ? AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?) RETURNING id\
      """;
  private static final String RESTORE =
      """
      UPDATE body_membership SET ends = planned_end, planned_end = NULL, separation_id = NULL, version = version + 1
      WHERE separation_id = ? RETURNING id\
      """;

  private final Sql sql;
  private final MembershipsTold told;

  Seated(Sql sql, MembershipsTold told) {
    this.sql = sql;
    this.told = told;
  }

  /**
   * A membership.
   *
   * @param body name of its committee
   * @param within whether that is in the caller's scope
   */
  public record Seat(UUID membership, String body, LocalDate from, boolean within) {}

  /** The memberships that the day would cut short or come before. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public List<Seat> seats(UUID cadreId, LocalDate day) {
    // nobody joins a committee between this and the end of it all
    sql.list(HOLD, List.of(cadreId), row -> true);
    return sql.list(
        SEATS,
        List.of(cadreId, day),
        row ->
            new Seat(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("within")));
  }

  /** Ends them in the name of a separation. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void end(UUID cadreId, LocalDate day, UUID separation) {
    var ended =
        sql.list(END, List.of(day.toString(), separation, cadreId, day, day), Seated::membership);
    told.tell(ended, "changed", membership -> Map.of("to", day));
  }

  /** Lets those that the separation ended go on as before. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void restore(UUID separation) {
    var restored = sql.list(RESTORE, List.of(separation), Seated::membership);
    told.tell(restored, "changed", membership -> Collections.singletonMap("to", membership.to()));
  }

  private static UUID membership(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }
}
