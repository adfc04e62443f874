package vn.cadre.platform.print;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as a language writes them: 1.236 and 54,29 in Vietnamese, 1,236 and 54.29 in English. */
public final class Figures {
  /** Stands where a figure stays unsaid. */
  public static final String UNSAID = "*";

  /** Stands where there is no figure. */
  public static final String NONE = "–";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final NumberFormat counts;
  private final Locale language;

  public Figures(Locale language) {
    this.language = language;
    this.counts = NumberFormat.getIntegerInstance(language);
  }

  /** A count; one that is null stays unsaid. */
  public String count(@Nullable Long count) {
    return count == null ? UNSAID : counts.format(count);
  }

  /** A decimal number as answers tell it; keeps its decimals. */
  public String decimal(@Nullable String number) {
    if (number == null) {
      return NONE;
    }
    var value = new BigDecimal(number);
    var format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return format.format(value);
  }

  /** A day as it is written on paper. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }
}
