package vn.cadre.registry.reference.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.kernel.Text;

/**
 * A CSV file of {@code /reference}: a header, commas, no quotes. Cells come NFC, trimmed and single
 * spaced, because the sources differ in just that.
 */
public final class CsvResource {

  private CsvResource() {}

  /** One line, by column name. */
  public record Line(Map<String, String> cells) {

    public Line {
      cells = Map.copyOf(cells);
    }

    /**
     * The cell of a column, empty if the line has nothing there.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public String get(String column) {
      var cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("No column " + column + " among " + cells.keySet());
      }
      return cell;
    }
  }

  /** All lines of {@code /reference/<file>}. */
  public static List<Line> read(String file) {
    var resource = CsvResource.class.getResourceAsStream("/reference/" + file);
    if (resource == null) {
      throw new IllegalStateException("The reference file " + file + " is not on the class path");
    }
    try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      // Names recur on thousands of lines; each is cleaned once.
      var cleaned = new HashMap<String, String>();
      var header = cells(reader.readLine(), cleaned);
      var lines = new ArrayList<Line>();
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(new Line(byColumn(header, cells(line, cleaned), file)));
      }
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException("Cannot read the reference file " + file, broken);
    }
  }

  private static List<String> cells(String line, Map<String, String> cleaned) {
    var cells = new ArrayList<String>();
    for (var cell : line.split(",", -1)) {
      cells.add(cleaned.computeIfAbsent(cell, Text::collapseSpaces));
    }
    return cells;
  }

  private static Map<String, String> byColumn(
      List<String> header, List<String> cells, String file) {
    if (header.size() != cells.size()) {
      throw new IllegalStateException(file + " has a line of " + cells.size() + " cells: " + cells);
    }
    var byColumn = new HashMap<String, String>();
    for (var i = 0; i < cells.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    return byColumn;
  }
}
