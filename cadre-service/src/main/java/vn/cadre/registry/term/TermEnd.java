package vn.cadre.registry.term;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** When a term ends: as long as it lasts, or when its holder retires or its post is gone. */
public final class TermEnd {

  private TermEnd() {}

  /**
   * The first day after a term, as precisely as its start is known, unless something ends it
   * sooner.
   *
   * @param pensionFrom the first day of retirement; null where it cannot be told
   * @param postEnds the first day on which the post does not exist; null while it does
   */
  public static PartialDate of(
      PartialDate from,
      Period length,
      @Nullable LocalDate pensionFrom,
      @Nullable LocalDate postEnds) {
    var end = plus(from, length);
    var last = end;
    for (var sooner : new @Nullable LocalDate[] {pensionFrom, postEnds}) {
      if (sooner != null && sooner.isBefore(last.earliest()) && sooner.isAfter(from.latest())) {
        last = PartialDate.of(sooner);
      }
    }
    return last;
  }

  /** The date so much later, no more precise than it was. */
  public static PartialDate plus(PartialDate from, Period length) {
    var day = from.earliest().plus(length);
    var text = day.toString();
    return switch (from.precision()) {
      case YEAR -> PartialDate.parse(text.substring(0, 4));
      case MONTH -> PartialDate.parse(text.substring(0, 7));
      case DAY -> PartialDate.of(day);
    };
  }
}
