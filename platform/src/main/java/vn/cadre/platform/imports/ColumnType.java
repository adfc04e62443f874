package vn.cadre.platform.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cadre.kernel.Text;

/** What the cells of a column hold. */
public sealed interface ColumnType {

  /** One line of text, read as a string. */
  record Prose(int maxLength) implements ColumnType {}

  /** A code or number that is text, read as a string; spreadsheets must not change it. */
  record Code(int maxLength) implements ColumnType {}

  /**
   * Digits of one of these lengths, ascending, read as a string. Where a spreadsheet dropped one or
   * two leading zeros they are put back, with a warning.
   */
  record Digits(List<Integer> lengths) implements ColumnType {
    public Digits {
      lengths = List.copyOf(lengths);
    }
  }

  /** A day, read as a {@link java.time.LocalDate}. */
  record Day() implements ColumnType {}

  /** A date as precise as it is known, read as a {@link vn.cadre.kernel.PartialDate}. */
  record PartialDay() implements ColumnType {}

  /** A whole number, read as an {@link Integer}. */
  record Whole(int least, int most) implements ColumnType {}

  /** Yes or no, read as a {@link Boolean}. */
  record Truth() implements ColumnType {}

  /** A value of a list, read as its code. */
  record Choice(List<Option> options, Map<String, String> codes) implements ColumnType {
    public Choice {
      options = List.copyOf(options);
      codes = Map.copyOf(codes);
    }

    public Choice(List<Option> options) {
      this(options, index(options));
    }

    /** The code that the text means: the code itself, or a label in any case and accents. */
    public Optional<String> code(String text) {
      return Optional.ofNullable(codes.get(Text.fold(text)));
    }

    private static Map<String, String> index(List<Option> options) {
      var codes = new HashMap<String, String>();
      for (var option : options) {
        codes.putIfAbsent(Text.fold(option.label().vi()), option.code());
        codes.putIfAbsent(Text.fold(option.label().en()), option.code());
      }
      // a code wins over a label that happens to read the same
      options.forEach(option -> codes.put(option.code().toLowerCase(Locale.ROOT), option.code()));
      return codes;
    }
  }
}
