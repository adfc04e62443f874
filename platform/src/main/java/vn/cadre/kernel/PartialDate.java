package vn.cadre.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of which the archive may know only the month or the year: {@code 1968}, {@code 1968-04},
 * {@code 1968-04-12}. It stands for every day it may have been; the missing part is never made up.
 *
 * @param earliest the first day it may have been
 * @param precision how much is known
 */
public record PartialDate(LocalDate earliest, Precision precision) {

  /** How much of a date is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** What is certain about two dates of any precision. */
  public enum Order {
    BEFORE,
    SAME_DAY,
    AFTER,
    UNDETERMINED
  }

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2999;
  private static final Pattern ISO =
      Pattern.compile("(?<y>[0-9]{4})(?:-(?<m>[0-9]{2})(?:-(?<d>[0-9]{2}))?)?");
  private static final Pattern SPREADSHEET =
      Pattern.compile("(?:(?:(?<d>[0-9]{1,2})[/.-])?(?<m>[0-9]{1,2})[/.-])?(?<y>[0-9]{4})");

  /**
   * @throws IllegalArgumentException if {@code earliest} is not the first day of its precision, or
   *     lies outside the years 1800 to 2999
   */
  public PartialDate {
    if (!earliest.equals(firstDay(earliest, precision))) {
      throw new IllegalArgumentException(earliest + " is not the first day of its " + precision);
    }
    if (earliest.getYear() < FIRST_YEAR || earliest.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("Year out of range: " + earliest.getYear());
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), Precision.MONTH);
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  /**
   * Reads the ISO forms {@code yyyy}, {@code yyyy-MM}, {@code yyyy-MM-dd} and no other.
   *
   * @throws DateTimeParseException if the text has another form or names a day that never was
   */
  public static PartialDate parse(String text) {
    return read(ISO, text).orElseThrow(() -> unreadable(text));
  }

  /**
   * Reads what people type into a spreadsheet: {@code dd/MM/yyyy}, {@code MM/yyyy}, {@code yyyy},
   * with one or two digits, also with dots or hyphens, and the ISO forms.
   *
   * @throws DateTimeParseException if the text has another form or names a day that never was
   */
  public static PartialDate parseSpreadsheet(String text) {
    var cell = Text.clean(text);
    return read(ISO, cell).or(() -> read(SPREADSHEET, cell)).orElseThrow(() -> unreadable(text));
  }

  /** The last day it may have been. */
  public LocalDate latest() {
    return switch (precision) {
      case YEAR -> earliest.plusYears(1).minusDays(1);
      case MONTH -> earliest.plusMonths(1).minusDays(1);
      case DAY -> earliest;
    };
  }

  public int year() {
    return earliest.getYear();
  }

  /** The order of the two days, as far as it is certain. */
  public Order compareCertainly(PartialDate other) {
    if (isCertainlyBefore(other)) {
      return Order.BEFORE;
    }
    if (isCertainlyAfter(other)) {
      return Order.AFTER;
    }
    return precision == Precision.DAY && equals(other) ? Order.SAME_DAY : Order.UNDETERMINED;
  }

  /** Whether every day this may have been lies before every day the other may have been. */
  public boolean isCertainlyBefore(PartialDate other) {
    return latest().isBefore(other.earliest);
  }

  /** Whether every day this may have been lies after every day the other may have been. */
  public boolean isCertainlyAfter(PartialDate other) {
    return other.isCertainlyBefore(this);
  }

  /** Whether this is certainly before the given day. */
  public boolean isCertainlyBefore(LocalDate day) {
    return latest().isBefore(day);
  }

  /** Whether this is certainly after the given day. */
  public boolean isCertainlyAfter(LocalDate day) {
    return earliest.isAfter(day);
  }

  /** Whether the given day is one this may have been. */
  public boolean mayBe(LocalDate day) {
    return !isCertainlyBefore(day) && !isCertainlyAfter(day);
  }

  /**
   * The time from this date to {@code day}, an age or a length of service; not below zero.
   *
   * @throws IllegalArgumentException if this date lies certainly after {@code day}
   */
  public Length ageAt(LocalDate day) {
    return Length.between(this, PartialDate.of(day));
  }

  /** The ISO form at the precision that is known; {@link #parse} reads it back. */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> Integer.toString(earliest.getYear());
      case MONTH -> YearMonth.from(earliest).toString();
      case DAY -> earliest.toString();
    };
  }

  private static LocalDate firstDay(LocalDate day, Precision precision) {
    return switch (precision) {
      case YEAR -> day.withDayOfYear(1);
      case MONTH -> day.withDayOfMonth(1);
      case DAY -> day;
    };
  }

  private static Optional<PartialDate> read(Pattern form, String text) {
    var parts = form.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(assemble(parts));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new DateTimeParseException("Not a date that exists: " + text, text, 0, e);
    }
  }

  private static PartialDate assemble(Matcher parts) {
    var year = Integer.parseInt(parts.group("y"));
    var month = parts.group("m");
    var day = parts.group("d");
    if (month == null) {
      return of(year);
    }
    var yearMonth = YearMonth.of(year, Integer.parseInt(month));
    return day == null
        ? of(yearMonth)
        : of(LocalDate.of(year, yearMonth.getMonth(), Integer.parseInt(day)));
  }

  private static DateTimeParseException unreadable(String text) {
    return new DateTimeParseException(
        "Not a date of the form yyyy, yyyy-MM or yyyy-MM-dd", text, 0);
  }
}
