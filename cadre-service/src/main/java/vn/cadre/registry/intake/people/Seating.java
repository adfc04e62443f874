package vn.cadre.registry.intake.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.position.PositionView;

/**
 * Who certainly sits where among the positions of a batch, so that free seats are given without
 * asking the database for each row. The positions are locked meanwhile.
 */
final class Seating {
  private static final String TAKEN =
      """
      SELECT position_id, seat_no, lower(certain) AS from_day, upper(certain) AS to_day FROM appointment
      WHERE position_id = ANY (?) AND seat_no IS NOT NULL AND NOT isempty(certain)\
      """;

  private final Map<UUID, Map<Integer, List<Certain>>> taken = new HashMap<>();

  Seating(Sql sql, Collection<PositionView> positions) {
    if (positions.isEmpty()) {
      return;
    }
    sql.list(
        TAKEN,
        List.of(SqlArray.of("uuid", positions.stream().map(PositionView::id).toList())),
        row -> {
          take(
              row.getObject("position_id", UUID.class),
              row.getInt("seat_no"),
              new Certain(
                  row.getObject("from_day", LocalDate.class),
                  row.getObject("to_day", LocalDate.class)));
          return true;
        });
  }

  /** The days on which something was certainly in force; the database computes the same. */
  private record Certain(LocalDate from, @Nullable LocalDate to) {

    static Certain of(PartialDate from, @Nullable PartialDate to) {
      return new Certain(from.latest(), to == null ? null : to.earliest());
    }

    boolean isEmpty() {
      return to != null && !from.isBefore(to);
    }

    boolean overlaps(Certain other) {
      return !isEmpty()
          && !other.isEmpty()
          && (to == null || other.from.isBefore(to))
          && (other.to == null || from.isBefore(other.to));
    }
  }

  /** Gives the lowest free seat, or null when there is none. */
  @Nullable Integer firstFree(PositionView position, PartialDate from, @Nullable PartialDate to) {
    for (int seat = 1; seat <= position.seats(); seat++) {
      if (isFree(position.id(), seat, from, to)) {
        take(position.id(), seat, Certain.of(from, to));
        return seat;
      }
    }
    return null;
  }

  /** Gives this very seat, and answers whether it was free. */
  boolean sit(PositionView position, int seat, PartialDate from, @Nullable PartialDate to) {
    if (!isFree(position.id(), seat, from, to)) {
      return false;
    }
    take(position.id(), seat, Certain.of(from, to));
    return true;
  }

  private boolean isFree(UUID position, int seat, PartialDate from, @Nullable PartialDate to) {
    var wanted = Certain.of(from, to);
    return taken.getOrDefault(position, Map.of()).getOrDefault(seat, List.of()).stream()
        .noneMatch(wanted::overlaps);
  }

  private void take(UUID position, int seat, Certain when) {
    taken
        .computeIfAbsent(position, p -> new HashMap<>())
        .computeIfAbsent(seat, s -> new ArrayList<>())
        .add(when);
  }
}
