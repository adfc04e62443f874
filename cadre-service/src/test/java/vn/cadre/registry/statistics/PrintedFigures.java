package vn.cadre.registry.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a printed statistic.
 *
 * @param text with single spaces
 */
record PrintedFigures(String text) {
  private static final Pattern FIGURE = Pattern.compile("[0-9.,]+|[–*]|");
  private static final String BETWEEN = "[ ();]";

  PrintedFigures {
    text = text.replaceAll("\\s+", " ");
  }

  /** Those that stand nowhere. */
  Set<String> lacking(Collection<String> figures) {
    var lacking = new HashSet<>(figures);
    lacking.removeAll(Arrays.asList(text.split(BETWEEN + "+")));
    return lacking;
  }

  /** The rows whose figures do not all follow their label somewhere, before the next label. */
  List<ToldFigures.Row> lackingOf(List<ToldFigures.Row> rows) {
    return rows.stream().filter(row -> !has(row)).toList();
  }

  private boolean has(ToldFigures.Row row) {
    return labelled(row.label())
        .matcher(text)
        .results()
        .anyMatch(place -> cells(text.substring(place.end())).containsAll(row.figures()));
  }

  /** Where it is too long for its cell, it goes on in the next line, which may cut words. */
  private static Pattern labelled(String label) {
    return Pattern.compile(
        label
            .codePoints()
            .filter(point -> point != ' ')
            .mapToObj(point -> Pattern.quote(Character.toString(point)))
            .collect(Collectors.joining(" ?")));
  }

  private static Set<String> cells(String text) {
    return Arrays.stream(text.split(BETWEEN))
        .takeWhile(word -> FIGURE.matcher(word).matches())
        .collect(Collectors.toSet());
  }
}
