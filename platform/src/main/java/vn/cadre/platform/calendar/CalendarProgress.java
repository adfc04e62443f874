package vn.cadre.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** The row that says what was told; whoever holds its lock tells, and the others do not wait. */
@ApplicationScoped
class CalendarProgress {
  private static final String CLAIM =
      "SELECT day, effect, effect_order, after_id FROM calendar_progress FOR UPDATE SKIP LOCKED";
  private static final String DAY = "SELECT day FROM calendar_progress";
  private static final String ADVANCE =
      "UPDATE calendar_progress SET day = ?, effect = ?, effect_order = ?, after_id = ?::uuid";

  private final Sql sql;

  CalendarProgress(Sql sql) {
    this.sql = sql;
  }

  /**
   * A place in the calendar.
   *
   * @param effect the kind at hand; null at the begin of a day
   * @param order where that stands among those of the day; null as {@code effect}
   * @param after the last of this kind that was told
   */
  record Place(LocalDate day, @Nullable String effect, @Nullable Integer order, UUID after) {
    static final UUID BEGIN = new UUID(0, 0);

    Place at(DayEffect now, UUID told) {
      return new Place(day, now.name(), now.order(), told);
    }

    /** The last one of the effect that was told on this day. */
    UUID lastOf(DayEffect now) {
      return now.name().equals(effect) ? after : BEGIN;
    }

    Place nextDay() {
      return new Place(day.plusDays(1), null, null, BEGIN);
    }
  }

  /** The place, locked until the transaction ends; empty while another copy tells. */
  Optional<Place> claim() {
    return sql.one(
        CLAIM,
        List.of(),
        row -> {
          var after = row.getObject("after_id", UUID.class);
          return new Place(
              row.getObject("day", LocalDate.class),
              row.getString("effect"),
              row.getObject("effect_order", Integer.class),
              after == null ? Place.BEGIN : after);
        });
  }

  /** The day that is to be told next. */
  LocalDate day() {
    return sql.one(DAY, List.of(), row -> row.getObject(1, LocalDate.class)).orElseThrow();
  }

  void advance(Place place) {
    sql.update(ADVANCE, Arrays.asList(place.day(), place.effect(), place.order(), place.after()));
  }
}
