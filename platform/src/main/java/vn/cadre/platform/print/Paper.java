package vn.cadre.platform.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statistic as it stands on paper, in one language.
 *
 * @param facts of whom and of when it speaks, in order
 * @param notes what a reader has to know of the figures: what stays unsaid, and on what they rest
 */
public record Paper(String title, List<Fact> facts, List<Section> sections, List<String> notes) {
  private static final int MOST_UPRIGHT = 6;

  public Paper {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /** With facts that whoever prints it knows. */
  public Paper with(List<Fact> more) {
    var all = new ArrayList<>(facts);
    all.addAll(more);
    return new Paper(title, all, sections, notes);
  }

  /** Something told before the figures. */
  public record Fact(String name, String value) {}

  /**
   * A table with its chart.
   *
   * @param title null where the paper's own says it
   * @param columns the first holds texts, all others figures
   * @param chart null where there is nothing to draw
   */
  public record Section(
      @Nullable String title, List<String> columns, List<Row> rows, @Nullable Chart chart) {

    /**
     * @throws IllegalArgumentException if a row has not a cell for each column
     */
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (var row : rows) {
        if (row.figures().size() != columns.size() - 1) {
          throw new IllegalArgumentException(row.label() + " has not a cell for each column");
        }
      }
    }

    boolean wide() {
      return columns.size() > MOST_UPRIGHT;
    }
  }

  /**
   * A row of figures.
   *
   * @param depth how far within the rows above it stands, from 0
   * @param figures as they are written in the language of the paper
   * @param whole whether it is what the others add up to
   */
  public record Row(String label, int depth, List<String> figures, boolean whole) {
    public Row {
      figures = List.copyOf(figures);
    }

    public static Row of(String label, int depth, List<String> figures) {
      return new Row(label, depth, figures, false);
    }

    public static Row whole(String label, List<String> figures) {
      return new Row(label, 0, figures, true);
    }
  }

  /** Whether it needs the long side of the sheet for its columns. */
  boolean wide() {
    return sections.stream().anyMatch(Section::wide);
  }
}
