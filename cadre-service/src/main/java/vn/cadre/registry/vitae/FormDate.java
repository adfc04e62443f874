package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** Dates as Vietnamese forms print them: no more of a date than is known. */
final class FormDate {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final String NOW = "nay";

  private FormDate() {}

  static @Nullable String of(@Nullable PartialDate date) {
    if (date == null) {
      return null;
    }
    return switch (date.precision()) {
      case DAY -> of(date.earliest());
      case MONTH -> MONTH.format(date.earliest());
      case YEAR -> Integer.toString(date.year());
    };
  }

  static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** A period as seen on the day: what ends later, or nobody knows when, lasts until now. */
  static String period(PartialDate from, @Nullable PartialDate to, LocalDate day) {
    return of(from) + " - " + (to == null || to.isCertainlyAfter(day) ? NOW : of(to));
  }
}
