package vn.cadre.platform.imports.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** Turns cells into values of their columns' types, and names what cannot be. */
final class CellReader {
  private static final Bilingual FORMULA =
      new Bilingual(
          "Ô chứa công thức; hãy dán giá trị", "Holds a formula; paste its value instead");
  private static final Bilingual BROKEN =
      new Bilingual("Ô không chứa giá trị đọc được", "Holds no value that can be read");
  private static final Bilingual NOT_DIGITS =
      new Bilingual("Phải gồm đúng %s chữ số", "Must have exactly %s digits");
  private static final Bilingual PADDED =
      new Bilingual(
          "Đã thêm lại số 0 ở đầu bị bảng tính bỏ mất; hãy kiểm tra",
          "A leading zero that the spreadsheet dropped was put back; please check");
  private static final int MOST_LOST_ZEROS = 2;
  private static final int MOST_NAMED_OPTIONS = 20;
  private static final Map<String, Boolean> TRUTHS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("co", true),
          Map.entry("x", true),
          Map.entry("yes", true),
          Map.entry("dung", true),
          Map.entry("1", true),
          Map.entry("false", false),
          Map.entry("khong", false),
          Map.entry("no", false),
          Map.entry("sai", false),
          Map.entry("0", false));

  private CellReader() {}

  static @Nullable Object read(
      Cell cell, Column column, Violations violations, Violations warnings) {
    var field = column.field();
    switch (cell) {
      case Cell.Formula formula -> {
        violations.add(field, "formula", FORMULA);
        return null;
      }
      case Cell.Broken broken -> {
        violations.add(field, "unreadable-cell", BROKEN);
        return null;
      }
      case Cell.Words words when Text.hasControl(words.shown().strip()) -> {
        violations.add(field, ViolationCode.CONTROL_CHARACTER);
        return null;
      }
      case Cell.Words words -> {}
      case Cell.Amount amount -> {}
      case Cell.Date date -> {}
      case Cell.Flag flag -> {}
    }
    var text = Text.clean(cell.shown());
    return switch (column.type()) {
      case ColumnType.Prose(int most) -> sized(text, most, field, violations);
      case ColumnType.Code(int most) -> sized(text, most, field, violations);
      case ColumnType.Digits(List<Integer> lengths) ->
          digits(text, lengths, field, violations, warnings);
      case ColumnType.Day day -> day(cell, text, field, violations);
      case ColumnType.PartialDay partial -> partial(cell, text, field, violations);
      case ColumnType.Whole(int least, int most) -> whole(text, least, most, field, violations);
      case ColumnType.Truth truth -> truth(text, field, violations);
      case ColumnType.Choice choice -> choice(text, choice, field, violations, warnings);
    };
  }

  private static @Nullable String sized(
      String text, int most, String field, Violations violations) {
    if (text.length() > most) {
      violations.add(field, ViolationCode.SIZE, 1, most);
      return null;
    }
    return text;
  }

  private static @Nullable String digits(
      String text,
      List<Integer> lengths,
      String field,
      Violations violations,
      Violations warnings) {
    var isDigits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    for (int length : lengths) {
      var lost = length - text.length();
      if (isDigits && lost == 0) {
        return text;
      }
      if (isDigits && lost > 0 && lost <= MOST_LOST_ZEROS) {
        warnings.add(field, "left-padded", PADDED);
        return "0".repeat(lost) + text;
      }
    }
    var allowed = lengths.stream().map(String::valueOf).collect(Collectors.joining("/"));
    violations.add(field, "digits", NOT_DIGITS.with(allowed));
    return null;
  }

  private static @Nullable LocalDate day(
      Cell cell, String text, String field, Violations violations) {
    var date = date(cell, text);
    if (date == null || date.precision() != PartialDate.Precision.DAY) {
      violations.add(field, ViolationCode.INVALID_DATE, "dd/MM/yyyy (1800–2999)");
      return null;
    }
    return date.earliest();
  }

  private static @Nullable PartialDate partial(
      Cell cell, String text, String field, Violations violations) {
    var date = date(cell, text);
    if (date == null) {
      violations.add(field, ViolationCode.INVALID_DATE, "dd/MM/yyyy, MM/yyyy, yyyy (1800–2999)");
    }
    return date;
  }

  private static @Nullable PartialDate date(Cell cell, String text) {
    if (cell instanceof Cell.Date(PartialDate known)) {
      return known;
    }
    try {
      return PartialDate.parseSpreadsheet(text);
    } catch (DateTimeParseException noDate) {
      return null;
    }
  }

  private static @Nullable Integer whole(
      String text, int least, int most, String field, Violations violations) {
    try {
      var number = new BigDecimal(text).intValueExact();
      if (number >= least && number <= most) {
        return number;
      }
      violations.add(field, ViolationCode.RANGE, least + " – " + most);
    } catch (ArithmeticException | NumberFormatException notWhole) {
      violations.add(field, ViolationCode.WRONG_TYPE, "integer");
    }
    return null;
  }

  private static @Nullable Boolean truth(String text, String field, Violations violations) {
    var truth = TRUTHS.get(Text.fold(text));
    if (truth == null) {
      violations.add(field, ViolationCode.NOT_ONE_OF, "Có, Không");
    }
    return truth;
  }

  private static @Nullable String choice(
      String text,
      ColumnType.Choice choice,
      String field,
      Violations violations,
      Violations warnings) {
    var code = choice.code(text);
    if (code.isEmpty() && choice.code("0" + text).isPresent()) {
      warnings.add(field, "left-padded", PADDED);
      return choice.code("0" + text).orElseThrow();
    }
    if (code.isEmpty()) {
      var options = choice.options();
      var named =
          options.stream()
              .limit(MOST_NAMED_OPTIONS)
              .map(Option::code)
              .collect(Collectors.joining(", "));
      violations.add(
          field,
          ViolationCode.NOT_ONE_OF,
          options.size() > MOST_NAMED_OPTIONS ? named + ", …" : named);
    }
    return code.orElse(null);
  }
}
