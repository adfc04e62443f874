package vn.cadre.platform.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets write it: comma, semicolon or tab, whichever the first lines hold most; cells
 * in quotes may hold separators, doubled quotes and line breaks.
 */
final class CsvTable implements TableLines.Table {
  private static final int SAMPLE = 8_192;
  private final BufferedReader in;
  private final char separator;
  private int line = 1;

  CsvTable(BufferedReader in) throws IOException {
    this.in = in;
    in.mark(SAMPLE + 1);
    var sample = new char[SAMPLE];
    var length = Math.max(in.read(sample), 0);
    in.reset();
    this.separator = separator(new String(sample, 0, length));
  }

  private static char separator(String sample) {
    var best = ',';
    for (var candidate : new char[] {';', '\t'}) {
      if (count(sample, candidate) > count(sample, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String sample, char candidate) {
    return sample.chars().filter(c -> c == candidate).count();
  }

  @Override
  public @Nullable Row next() throws IOException {
    var first = in.read();
    if (first < 0) {
      return null;
    }
    var number = line;
    var cells = new ArrayList<@Nullable Cell>();
    for (var more = cell(first, cells); more; more = cell(in.read(), cells)) {
      if (cells.size() > Limits.COLUMNS) {
        throw Limits.exceeded();
      }
    }
    return new Row(number, cells);
  }

  /** Reads the cell that starts with {@code c}, and answers whether another follows in the row. */
  private boolean cell(int c, List<@Nullable Cell> cells) throws IOException {
    var text = new StringBuilder();
    var quoted = c == '"';
    if (quoted) {
      c = in.read();
    }
    while (c >= 0) {
      if (quoted && c == '"') {
        c = in.read();
        if (c != '"') {
          quoted = false;
          continue;
        }
      } else if (!quoted && (c == separator || c == '\n')) {
        break;
      }
      if (c == '\n') {
        line++;
      }
      if (c != '\r' || quoted) {
        append(text, (char) c);
      }
      c = in.read();
    }
    cells.add(text.isEmpty() ? null : new Cell.Words(text.toString()));
    if (c == separator) {
      return true;
    }
    line++;
    return false;
  }

  private static void append(StringBuilder text, char c) {
    if (text.length() == Limits.CELL_CHARACTERS) {
      throw Limits.exceeded();
    }
    text.append(c);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
