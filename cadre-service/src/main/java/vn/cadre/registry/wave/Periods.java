package vn.cadre.registry.wave;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import vn.cadre.platform.problem.Bilingual;

/** The months, quarters or years of a span of days, in order. */
final class Periods {
  private static final Bilingual MONTH = new Bilingual("Tháng %s/%s", "%s/%s");
  private static final Bilingual QUARTER = new Bilingual("Quý %s/%s", "Quarter %s of %s");
  private static final Bilingual YEAR = new Bilingual("Năm %s", "%s");
  private static final String[] ROMAN = {"I", "II", "III", "IV"};

  private Periods() {}

  /**
   * What each is called, by its key as {@link WaveDimension#periodOfLastDay} makes it.
   *
   * @param to excluded
   */
  static SequencedMap<String, String> of(
      WaveDimension dimension, LocalDate from, LocalDate to, Locale language) {
    var labels = new LinkedHashMap<String, String>();
    var last = YearMonth.from(to.minusDays(1));
    for (var month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
      labels.putIfAbsent(key(dimension, month), label(dimension, month).in(language));
    }
    return labels;
  }

  private static String key(WaveDimension dimension, YearMonth month) {
    return switch (dimension) {
      case MONTH -> month.toString();
      case QUARTER -> month.getYear() + "-Q" + month.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> Integer.toString(month.getYear());
      case ORGANISATION, RANK, TITLE, GENDER -> throw new IllegalArgumentException(dimension.key());
    };
  }

  private static Bilingual label(WaveDimension dimension, YearMonth month) {
    // as text: a year has no thousands
    var year = Integer.toString(month.getYear());
    return switch (dimension) {
      case MONTH -> MONTH.with("%02d".formatted(month.getMonthValue()), year);
      case QUARTER -> QUARTER.with(ROMAN[month.get(IsoFields.QUARTER_OF_YEAR) - 1], year);
      case YEAR -> YEAR.with(year);
      case ORGANISATION, RANK, TITLE, GENDER -> throw new IllegalArgumentException(dimension.key());
    };
  }
}
