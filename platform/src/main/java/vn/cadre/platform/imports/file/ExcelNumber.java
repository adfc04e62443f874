package vn.cadre.platform.imports.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/**
 * Tells dates from numbers, which a sheet stores alike, by the format that shows them; the format
 * also says how precise a date is meant: one shown as 04/1968 is a month, not its first day.
 */
final class ExcelNumber {
  /** Formats that every workbook has without declaring them: 14 to 17 and 22 are dates. */
  private static final Set<Integer> BUILT_IN_DAYS = Set.of(14, 15, 16, 22);

  private static final int BUILT_IN_MONTH = 17;
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

  private ExcelNumber() {}

  static Cell read(org.dhatim.fastexcel.reader.Cell cell) {
    var precision = precision(cell.getDataFormatId(), cell.getDataFormatString());
    if (precision == null) {
      return Cell.of(cell.asNumber());
    }
    try {
      var day = cell.asDate().toLocalDate();
      return new Cell.Date(rounded(day, precision));
    } catch (DateTimeException | IllegalArgumentException beyondTheCalendar) {
      return Cell.of(cell.asNumber());
    }
  }

  private static PartialDate rounded(LocalDate day, PartialDate.Precision precision) {
    return switch (precision) {
      case YEAR -> PartialDate.of(day.getYear());
      case MONTH -> PartialDate.of(YearMonth.from(day));
      case DAY -> PartialDate.of(day);
    };
  }

  private static PartialDate.@Nullable Precision precision(
      @Nullable Integer id, @Nullable String format) {
    if (id != null && BUILT_IN_DAYS.contains(id)) {
      return PartialDate.Precision.DAY;
    }
    if (id != null && id == BUILT_IN_MONTH) {
      return PartialDate.Precision.MONTH;
    }
    if (format == null) {
      return null;
    }
    var letters = LITERALS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    if (letters.contains("general") || !letters.contains("y") && !letters.contains("d")) {
      return null;
    }
    if (letters.contains("d")) {
      return PartialDate.Precision.DAY;
    }
    return letters.contains("m") ? PartialDate.Precision.MONTH : PartialDate.Precision.YEAR;
  }
}
