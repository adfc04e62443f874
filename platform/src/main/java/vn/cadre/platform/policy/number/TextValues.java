package vn.cadre.platform.policy.number;

import java.time.DateTimeException;
import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.body.InputBounds;
import vn.cadre.platform.body.Scalars;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** Values that JSON carries as text. */
final class TextValues {
  private static final long LONGEST_MONTHS = 12_000;
  private static final int LONGEST_DAYS = 400_000;

  private TextValues() {}

  static boolean areOf(Class<?> type) {
    return type == Period.class || type == YearMonth.class || Scalars.isTextual(type);
  }

  /** The value, or null with a violation. */
  static @Nullable Object read(Class<?> type, String text, String field, Violations violations) {
    if (!InputBounds.takes(text, field, violations)) {
      return null;
    }
    try {
      if (type == Period.class) {
        return bounded(Period.parse(text));
      }
      if (type == YearMonth.class) {
        // a partial date knows which years exist
        return YearMonth.from(PartialDate.parse(text + "-01").earliest());
      }
    } catch (DateTimeException notOne) {
      violations.add(field, ViolationCode.WRONG_TYPE, describe(type));
      return null;
    }
    var value = Scalars.parse(type, text, field, violations);
    if (value == null && !violations.covers(field)) {
      violations.add(field, ViolationCode.REQUIRED);
    }
    return value;
  }

  static String describe(Class<?> type) {
    if (type == Period.class) {
      return "P5Y, P18M, P90D";
    }
    if (type == YearMonth.class) {
      return "YYYY-MM";
    }
    return type == Percent.class ? "0–100" : Scalars.describe(type);
  }

  /** Nobody means more, and sums of longer periods would overflow. */
  private static Period bounded(Period period) {
    var months = period.toTotalMonths();
    if (months < -LONGEST_MONTHS
        || months > LONGEST_MONTHS
        || period.getDays() < -LONGEST_DAYS
        || period.getDays() > LONGEST_DAYS) {
      throw new DateTimeException("Too long: " + period);
    }
    return period;
  }
}
