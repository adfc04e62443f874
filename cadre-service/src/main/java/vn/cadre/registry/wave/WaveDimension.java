package vn.cadre.registry.wave;

import vn.cadre.registry.retiring.RetirementSearch;
import vn.cadre.registry.statistics.Keyed;

/** What retirements are counted by. A dimension whose values are a code list is called like it. */
enum WaveDimension implements Keyed {
  MONTH("month", "YYYY-MM"),
  QUARTER("quarter", "YYYY-\"Q\"Q"),
  YEAR("year", "YYYY"),
  ORGANISATION("organisation", ""),
  RANK("rank", ""),
  TITLE("title", ""),
  GENDER("gender", "");

  private final String key;
  private final String form;

  WaveDimension(String key, String form) {
    this.key = key;
    this.form = form;
  }

  @Override
  public String key() {
    return key;
  }

  /** Whether it says when somebody retires, not who does. */
  boolean period() {
    return !form.isEmpty();
  }

  /** Of a period: the SQL of its key. */
  String periodOfLastDay() {
    return "to_char(" + RetirementSearch.LAST_DAY + ", '" + form + "')";
  }

  static WaveDimension of(String key) {
    for (var dimension : values()) {
      if (dimension.key.equals(key)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException(key);
  }
}
