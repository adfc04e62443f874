package vn.cadre.registry.reference.load;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every administrative unit with the time it was in force, and what became of it, put together
 * from:
 *
 * <ul>
 *   <li>{@link OldUnits}: the last list of three tiers, with what is known of units that ended
 *       before it;
 *   <li>{@link NewUnits}: the two tiers from {@link #TWO_TIERS} on, and as changed on {@link
 *       #DONG_NAI};
 *   <li>{@link Successions}: old to new.
 * </ul>
 */
record UnitHistory(List<Unit> units, List<Edge> edges) {

  /** Two tiers from this day on: provinces merged, districts ended, communes merged. */
  static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

  /** Đồng Nai a city and ten of its communes wards (NQ 30/2026/QH16, NQ 237/NQ-UBTVQH16). */
  static final LocalDate DONG_NAI = LocalDate.of(2026, 4, 30);

  /** The day of the last list of three tiers. */
  static final LocalDate LAST_THREE_TIER_LIST = LocalDate.of(2025, 3, 1);

  UnitHistory {
    units = List.copyOf(units);
    edges = List.copyOf(edges);
  }

  /** Reads and reconciles the published lists; fails if they do not fit together as documented. */
  static UnitHistory read() {
    var merged = Successions.mergedProvinces();
    var after = NewUnits.read(merged);
    var before = OldUnits.read(merged);
    var units = Stream.concat(before.units().stream(), after.units().stream()).toList();
    return new UnitHistory(units, Successions.read(before, after));
  }
}
