package vn.cadre.local.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of figures as Markdown, in the order in which they were measured. */
public final class Figures {
  private final StringBuilder markdown = new StringBuilder();

  /** A paragraph. */
  public void say(String text) {
    markdown.append(text).append("\n\n");
  }

  /** A headed table; columns after the first are figures. */
  public void table(String heading, List<String> columns, List<List<String>> rows) {
    markdown.append("### ").append(heading).append("\n\n");
    row(columns);
    var rule = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      rule.add(i == 0 ? "---" : "---:");
    }
    row(rule);
    rows.forEach(this::row);
    markdown.append('\n');
  }

  private void row(List<String> cells) {
    markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** {@code 12,345}. */
  public static String whole(double value) {
    return "%,d".formatted(Math.round(value));
  }

  /** {@code 1.23}; a dash where nothing was answered within the rounds. */
  public static String fine(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** {@code 22.4}. */
  public static String tenth(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** {@code 63 %}; a dash where nothing was answered within the rounds. */
  public static String percent(double ratio) {
    return Double.isNaN(ratio) ? "–" : String.format(Locale.ROOT, "%.0f %%", ratio * 100);
  }

  /** {@code +5 %}. */
  public static String change(double ratio) {
    return String.format(Locale.ROOT, "%+.0f %%", ratio * 100);
  }

  public String markdown() {
    return markdown.toString().strip() + "\n";
  }
}
