package vn.cadre.registry.intake.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.position.PositionView;

/**
 * Who certainly sits where, kept from batch to batch of one job, so that free seats are given
 * without asking the database for each row.
 *
 * <p>Others may have changed a position between two batches. A seat that they took makes the
 * database refuse the batch; the writer then forgets all this and learns it anew. A seat that they
 * freed is found because nobody is turned away on old knowledge.
 */
final class Seating {
  private static final int MOST_HOLDERS = 300_000;
  private static final String TAKEN =
      """
      SELECT position_id, seat_no, lower(certain) AS from_day, upper(certain) AS to_day FROM appointment
      WHERE position_id = ANY (?) AND seat_no IS NOT NULL AND NOT isempty(certain)\
      """;

  private final Sql sql;
  private final Map<UUID, Holders> known = new HashMap<>();
  private final Map<UUID, List<Holder>> givenNow = new HashMap<>();
  private final Set<UUID> fresh = new HashSet<>();
  private int size;

  Seating(Sql sql) {
    this.sql = sql;
  }

  /**
   * Someone certainly in a seat from a day until before another; {@code to} null is without end.
   */
  private record Holder(int seat, LocalDate from, @Nullable LocalDate to) {

    static Holder of(int seat, PartialDate from, @Nullable PartialDate to) {
      return new Holder(seat, from.latest(), to == null ? null : to.earliest());
    }

    /** Imprecise dates may leave no day that is certain; the database leaves such a row alone. */
    boolean isCertain() {
      return to == null || from.isBefore(to);
    }

    boolean meets(Holder other) {
      return (to == null || other.from.isBefore(to))
          && (other.to == null || from.isBefore(other.to));
    }
  }

  /** The holders of one position; seats held without end are passed over at once. */
  private static final class Holders {
    private final Map<Integer, List<Holder>> bySeat = new HashMap<>();
    private final BitSet withoutEnd = new BitSet();

    void add(Holder holder) {
      bySeat.computeIfAbsent(holder.seat(), seat -> new ArrayList<>(2)).add(holder);
      if (holder.to() == null) {
        withoutEnd.set(holder.seat());
      }
    }

    boolean isFree(Holder wanted) {
      return !wanted.isCertain()
          || bySeat.getOrDefault(wanted.seat(), List.of()).stream().noneMatch(wanted::meets);
    }

    int firstFree(PositionView position, PartialDate from, @Nullable PartialDate to) {
      for (int seat = 1; seat <= position.seats(); seat++) {
        if (to == null) {
          seat = withoutEnd.nextClearBit(seat);
        }
        if (seat <= position.seats() && isFree(Holder.of(seat, from, to))) {
          return seat;
        }
      }
      return 0;
    }
  }

  /** Begins a batch over these positions, which are locked until it is written. */
  void begin(Collection<PositionView> positions) {
    givenNow.clear();
    fresh.clear();
    if (size > MOST_HOLDERS) {
      forget();
    }
    learn(positions.stream().map(PositionView::id).filter(id -> !known.containsKey(id)).toList());
  }

  /** After a write was undone, nothing of it may be remembered. */
  void forget() {
    known.clear();
    givenNow.clear();
    fresh.clear();
    size = 0;
  }

  /** Gives the lowest free seat, or null when there is none. */
  @Nullable Integer firstFree(PositionView position, PartialDate from, @Nullable PartialDate to) {
    var seat = holders(position).firstFree(position, from, to);
    if (seat == 0 && refreshed(position)) {
      seat = holders(position).firstFree(position, from, to);
    }
    if (seat == 0) {
      return null;
    }
    give(position, Holder.of(seat, from, to));
    return seat;
  }

  /** Gives this very seat, and answers whether it was free. */
  boolean sit(PositionView position, int seat, PartialDate from, @Nullable PartialDate to) {
    var holder = Holder.of(seat, from, to);
    var free =
        holders(position).isFree(holder) || refreshed(position) && holders(position).isFree(holder);
    if (free) {
      give(position, holder);
    }
    return free;
  }

  private Holders holders(PositionView position) {
    return known.computeIfAbsent(position.id(), id -> new Holders());
  }

  /** Learns anew what was known from an earlier batch; false when it was from this one. */
  private boolean refreshed(PositionView position) {
    if (fresh.contains(position.id())) {
      return false;
    }
    known.remove(position.id());
    learn(List.of(position.id()));
    givenNow.getOrDefault(position.id(), List.of()).forEach(holders(position)::add);
    return true;
  }

  private void give(PositionView position, Holder holder) {
    if (holder.isCertain()) {
      holders(position).add(holder);
      givenNow.computeIfAbsent(position.id(), id -> new ArrayList<>()).add(holder);
      size++;
    }
  }

  private void learn(List<UUID> positions) {
    if (positions.isEmpty()) {
      return;
    }
    fresh.addAll(positions);
    positions.forEach(id -> known.put(id, new Holders()));
    var found =
        sql.list(
            TAKEN,
            List.of(SqlArray.of("uuid", positions)),
            row -> {
              known
                  .computeIfAbsent(row.getObject("position_id", UUID.class), id -> new Holders())
                  .add(
                      new Holder(
                          row.getInt("seat_no"),
                          row.getObject("from_day", LocalDate.class),
                          row.getObject("to_day", LocalDate.class)));
              return true;
            });
    size += found.size();
  }
}
