package vn.cadre.registry.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * An appointment that hangs on a document, as far as it matters to what becomes of it without.
 *
 * @param positionEnds the first day on which the position is not there any more
 * @param former the earliest end that gave way to the present one and whose document is in force
 */
record HeldPost(
    UUID id,
    UUID cadreId,
    UUID positionId,
    boolean main,
    PartialDate starts,
    @Nullable PartialDate ends,
    @Nullable PartialDate plannedEnd,
    @Nullable PartialDate extendedTo,
    Link link,
    @Nullable LocalDate positionEnds,
    @Nullable FormerEnd former) {

  /** Takes the document six times. */
  static final String OF_DECISION =
      """
      SELECT a.id, a.cadre_id, a.position_id, a.main, a.starts, a.ends, a.planned_end, a.extended_to, a.decision_id,
        a.end_decision_id, a.extended_by_id, p.valid_to AS position_ends, former.ends AS former_ends,
        former.decision_id AS former_decision_id, a.id = ANY (ARRAY(SELECT carried_on(?))) AS carried_on
      FROM appointment a JOIN position p ON p.id = a.position_id
      LEFT JOIN LATERAL (SELECT f.ends, f.decision_id
        FROM appointment_former_end f JOIN decision d ON d.id = f.decision_id
        WHERE f.appointment_id = a.id AND d.state = 'IN_FORCE'
        ORDER BY partial_earliest(f.ends), f.decision_id LIMIT 1) former ON true
      WHERE (a.decision_id = ? OR a.end_decision_id = ? OR a.extended_by_id = ?
             OR a.id = ANY (ARRAY(SELECT o.appointment_id FROM appointment_former_end o WHERE o.decision_id = ?))
             OR a.id = ANY (ARRAY(SELECT carried_on(?))))
        AND a.annulled_by_id IS NULL
      ORDER BY a.valid_from, a.id FOR UPDATE OF a, p\
      """;

  /** An end that gave way to the present one, and by which document it was decided. */
  record FormerEnd(PartialDate ends, UUID decision) {}

  static HeldPost of(ResultSet row, UUID decision) throws SQLException {
    var former = date(row, "former_ends");
    return new HeldPost(
        row.getObject("id", UUID.class),
        row.getObject("cadre_id", UUID.class),
        row.getObject("position_id", UUID.class),
        row.getBoolean("main"),
        PartialDate.parse(row.getString("starts")),
        date(row, "ends"),
        date(row, "planned_end"),
        date(row, "extended_to"),
        link(row, decision),
        row.getObject("position_ends", LocalDate.class),
        former == null
            ? null
            : new FormerEnd(former, row.getObject("former_decision_id", UUID.class)));
  }

  private static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }

  /** A post that the document both began and ended counts as begun. */
  private static Link link(ResultSet row, UUID decision) throws SQLException {
    if (decision.equals(row.getObject("decision_id", UUID.class))) {
      return Link.BEGUN;
    }
    if (decision.equals(row.getObject("end_decision_id", UUID.class))) {
      return Link.ENDED;
    }
    if (decision.equals(row.getObject("extended_by_id", UUID.class))) {
      return Link.EXTENDED;
    }
    return row.getBoolean("carried_on") ? Link.CONTINUED : Link.FORESTALLED;
  }

  /** Whether it was over by the day, which is null for the beginning. */
  boolean isOverBy(@Nullable LocalDate day) {
    return day != null && ends != null && !ends.earliest().isAfter(day);
  }

  /** As decided and extended, where nothing ends it sooner. */
  private @Nullable PartialDate endUnlessEnded() {
    return extendedTo == null ? plannedEnd : extendedTo;
  }

  /** What ends it where the present end is taken back: another document still in force, if any. */
  Optional<FormerEnd> stillEnds() {
    return Optional.ofNullable(former).filter(end -> isSooner(end.ends(), endUnlessEnded()));
  }

  @Nullable PartialDate endWithoutThis() {
    return stillEnds().map(FormerEnd::ends).orElseGet(this::endUnlessEnded);
  }

  /** The end once nothing extends it: where it was ended sooner, it stays so. */
  @Nullable PartialDate endUnextended() {
    return isSooner(ends, plannedEnd) ? ends : plannedEnd;
  }

  private static boolean isSooner(@Nullable PartialDate end, @Nullable PartialDate than) {
    return end != null && (than == null || end.earliest().isBefore(than.earliest()));
  }
}
