package vn.cadre.platform.policy.number;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

/** What a number of a pack is. */
public enum NumberUnit {
  /** A whole number. */
  INTEGER,
  /** A share, 0 to 100. */
  PERCENT,
  /** A length of time, ISO 8601: {@code P5Y}, {@code P90D}. */
  PERIOD,
  DATE,
  MONTH,
  FLAG,
  TEXT,
  /** One of the constants that the rule knows. */
  CHOICE,
  /** Several values that belong together. */
  RECORD,
  LIST,
  /** Rows of several values, in order. */
  TABLE,
  /** What no rule of this release reads any more. */
  UNREAD;

  /** The unit of a component; {@code element} is what a list holds, else the type itself. */
  static NumberUnit of(Class<?> type, Class<?> element) {
    if (type == List.class) {
      return element.isRecord() && element != Percent.class ? TABLE : LIST;
    }
    if (type == int.class || type == Integer.class) {
      return INTEGER;
    }
    if (type == boolean.class || type == Boolean.class) {
      return FLAG;
    }
    if (type == Percent.class) {
      return PERCENT;
    }
    if (type == Period.class) {
      return PERIOD;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == YearMonth.class) {
      return MONTH;
    }
    return type.isEnum() ? CHOICE : type.isRecord() ? RECORD : TEXT;
  }
}
