package vn.cadre.platform.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of some figures.
 *
 * @param says what it shows, for whoever cannot see it
 * @param axis what the figures are of: people, or turns
 * @param labels what each figure is of, in the order of the table
 * @param series one, or several side by side; of a pyramid two, left and right
 */
public record Chart(Kind kind, String says, String axis, List<String> labels, List<Series> series) {

  /** What a bar with its label takes at least, in points. */
  private static final int LEAST = 10;

  private static final int MOST_COLUMNS = 120;

  /** Its form. */
  public enum Kind {
    /** Lying bars, for names as long as they come. */
    BARS,
    /** Standing columns, for what follows in time. */
    COLUMNS,
    /** Lying bars to both sides, the first label at the foot. */
    PYRAMID
  }

  /**
   * @throws IllegalArgumentException if a series has not a figure for each label, or a pyramid not
   *     two sides
   */
  public Chart {
    labels = List.copyOf(labels);
    series = List.copyOf(series);
    for (var one : series) {
      if (one.figures().size() != labels.size()) {
        throw new IllegalArgumentException(one.name() + " has not a figure for each label");
      }
    }
    if (kind == Kind.PYRAMID && series.size() != 2) {
      throw new IllegalArgumentException("A pyramid has two sides");
    }
  }

  /**
   * Figures of one kind.
   *
   * @param name as the legend calls them
   * @param figures null where one stays unsaid
   */
  public record Series(String name, List<? extends @Nullable Number> figures) {
    public Series {
      figures = Collections.unmodifiableList(new ArrayList<>(figures));
    }
  }

  /** How tall it is for its labels to stand apart, if there is room for that; in points. */
  int height(int room) {
    var wanted =
        switch (kind) {
          case COLUMNS -> 230;
          case BARS -> 60 + Math.max(3, labels.size()) * (8 + 11 * series.size());
          case PYRAMID -> 70 + Math.max(6, labels.size()) * 16;
        };
    return Math.min(wanted, room);
  }

  /** Whether every bar of it can be told from the next in such a room, in points. */
  boolean fits(int room) {
    return switch (kind) {
      case COLUMNS -> labels.size() * series.size() <= MOST_COLUMNS;
      case BARS -> labels.size() * series.size() * LEAST <= room;
      case PYRAMID -> true;
    };
  }
}
