package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlFailure;
import vn.cadre.registry.cadre.HomeOfCadres;
import vn.cadre.registry.code.ManagementTier;

/** Ends every post of somebody who leaves the service, and gives the posts back. */
@ApplicationScoped
public class Leaving {
  // a position of another scope is not seen, its name is
  private static final String POSTS =
      """
      SELECT a.id, t.name AS title, o.name AS organisation, a.valid_from, p.management_tier, p.path
      FROM appointment a JOIN position_label l ON l.id = a.position_id JOIN title t ON t.id = l.title_id
      JOIN organisation_label o ON o.id = l.organisation_id LEFT JOIN position p ON p.id = a.position_id
      WHERE a.cadre_id = ? AND a.annulled_by_id IS NULL AND (a.valid_to IS NULL OR a.valid_to > ?)
        AND (a.valid_from < ? OR NOT came_back(a.cadre_id, ?, a.valid_from))
      ORDER BY a.valid_from, a.id\
      """;
  private static final String END =
      """
      UPDATE appointment SET ends = ?, end_decision_id = ?, version = version + 1
      WHERE cadre_id = ? AND annulled_by_id IS NULL AND valid_from < ? AND (valid_to IS NULL OR valid_to > ?) RETURNING id\
      """;

  private final Sql sql;
  private final Undoing undoing;
  private final Undone undone;
  private final AppointmentsTold told;
  private final HomeOfCadres homes;

  Leaving(Sql sql, Undoing undoing, Undone undone, AppointmentsTold told, HomeOfCadres homes) {
    this.sql = sql;
    this.undoing = undoing;
    this.undone = undone;
    this.told = told;
    this.homes = homes;
  }

  /**
   * A post that somebody holds on a day or comes to later.
   *
   * @param tier that manages it; null where the post does not tell
   * @param path of its organisation; null where that is out of the caller's scope
   */
  public record Post(
      UUID appointment,
      String title,
      String organisation,
      LocalDate from,
      @Nullable ManagementTier tier,
      @Nullable String path) {

    static Post of(ResultSet row) throws SQLException {
      var tier = row.getString("management_tier");
      return new Post(
          row.getObject("id", UUID.class),
          row.getString("title"),
          row.getString("organisation"),
          row.getObject("valid_from", LocalDate.class),
          tier == null ? null : ManagementTier.valueOf(tier),
          row.getString("path"));
    }
  }

  /**
   * The posts that the day would cut short or come before; not those of a later return to the
   * service.
   */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public List<Post> posts(UUID cadreId, LocalDate day) {
    return sql.list(POSTS, List.of(cadreId, day, day, day), Post::of);
  }

  /** Ends them, and derives where the person belongs, whether there are any or not. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void end(UUID cadreId, LocalDate day, UUID decision) {
    var ended =
        sql.list(
            END,
            List.of(day.toString(), decision, cadreId, day, day),
            row -> row.getObject(1, UUID.class));
    homes.derive(List.of(cadreId));
    told.tell(ended, "ended", post -> Map.of("to", PartialDate.of(day)));
  }

  /** What stands in the way of giving back the posts that the document ended. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public List<Reason> obstacles(UUID cadreId, UUID decision) {
    return ended(cadreId, decision).stream()
        .map(Undoing.Step::obstacle)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Gives the posts of the person back, each until it would have ended otherwise. */
  @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = SqlFailure.class)
  public void restore(UUID cadreId, UUID decision) {
    var steps = ended(cadreId, decision);
    undone.write(steps, decision);
    homes.derive(List.of(cadreId));
    undone.tell(steps);
  }

  private List<Undoing.Step> ended(UUID cadreId, UUID decision) {
    return undoing.steps(decision, null).stream()
        .filter(step -> step.cadreId().equals(cadreId) && step.link() == Link.ENDED)
        .toList();
  }
}
