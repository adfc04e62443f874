package vn.cadre.platform.imports.file;

import java.math.BigDecimal;
import vn.cadre.kernel.PartialDate;

/** What a cell of a sheet, or a value of a JSON line, holds. */
sealed interface Cell {

  /** Digits before or behind the point. */
  int MOST_DIGITS = 30;

  /** As someone would read it. */
  String shown();

  /** The number, unless it is so large or so fine that writing it out would fill the memory. */
  static Cell of(BigDecimal value) {
    var digits = (long) value.precision() - value.scale();
    return Math.abs(digits) > MOST_DIGITS || value.precision() > MOST_DIGITS
        ? new Broken("number")
        : new Amount(value);
  }

  /** Text as it was typed. */
  record Words(String shown) implements Cell {}

  /** A number; whatever leading zeros it had are lost. */
  record Amount(BigDecimal value) implements Cell {
    @Override
    public String shown() {
      return value.stripTrailingZeros().toPlainString();
    }
  }

  /** A date cell, as precise as its format shows it. */
  record Date(PartialDate value) implements Cell {
    @Override
    public String shown() {
      return value.toString();
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Cell {
    @Override
    public String shown() {
      return Boolean.toString(value);
    }
  }

  /** A formula: its result depends on who opens the sheet, so it is never taken. */
  record Formula(String text) implements Cell {
    @Override
    public String shown() {
      return "=" + text;
    }
  }

  /** Something that is no value: an error cell, an object inside a JSON line. */
  record Broken(String shown) implements Cell {}
}
