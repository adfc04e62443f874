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
      "SELECT day, effect, after_id FROM calendar_progress FOR UPDATE SKIP LOCKED";
  private static final String DAY = "SELECT day FROM calendar_progress";
  private static final String ADVANCE =
      "UPDATE calendar_progress SET day = ?, effect = ?, after_id = ?::uuid";

  private final Sql sql;

  CalendarProgress(Sql sql) {
    this.sql = sql;
  }

  /**
   * A place in the calendar.
   *
   * @param effect the kind at hand; null at the begin of a day
   * @param after the last of this kind that was told
   */
  record Place(LocalDate day, @Nullable String effect, UUID after) {
    static final UUID BEGIN = new UUID(0, 0);

    Place on(String nextEffect) {
      return new Place(day, nextEffect, BEGIN);
    }

    Place beyond(String sameEffect, UUID told) {
      return new Place(day, sameEffect, told);
    }

    Place nextDay() {
      return new Place(day.plusDays(1), null, BEGIN);
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
              after == null ? Place.BEGIN : after);
        });
  }

  /** The day that is to be told next. */
  LocalDate day() {
    return sql.one(DAY, List.of(), row -> row.getObject(1, LocalDate.class)).orElseThrow();
  }

  void advance(Place place) {
    sql.update(ADVANCE, Arrays.asList(place.day(), place.effect(), place.after()));
  }
}
