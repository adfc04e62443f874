package vn.cadre.platform.imports.file;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** An uploaded file, opened by what it is and not by what it is called. */
public final class ImportFile implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final LineSource lines;
  private final List<Column> columns;

  private ImportFile(LineSource lines, List<Column> columns) {
    this.lines = lines;
    this.columns = columns;
  }

  /**
   * Opens the file and reads its heading.
   *
   * @param name what the sender calls it; decides only which refusal a file of another sort gets
   */
  public static ImportFile open(Path file, String name, List<Column> columns) {
    try {
      var start = start(file);
      if (start.startsWith("PK\u0003\u0004")) {
        return new ImportFile(lines(new XlsxTable(file), columns), columns);
      }
      if (name.toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]?")) {
        throw ProblemException.of(ImportProblem.UNREADABLE_WORKBOOK);
      }
      return new ImportFile(text(file, columns), columns);
    } catch (IOException damaged) {
      throw ProblemException.of(ImportProblem.UNREADABLE_FILE);
    }
  }

  private static LineSource lines(TableLines.Table table, List<Column> columns) throws IOException {
    try {
      return new TableLines(table, columns);
    } catch (IOException | RuntimeException refused) {
      table.close();
      throw refused;
    }
  }

  private static LineSource text(Path file, List<Column> columns) throws IOException {
    var utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), utf8), 1 << 16);
    try {
      in.mark(1);
      if (in.read() != BYTE_ORDER_MARK) {
        in.reset();
      }
      in.mark(1);
      var first = in.read();
      in.reset();
      return first == '{' ? new JsonLines(in, columns) : new TableLines(new CsvTable(in), columns);
    } catch (IOException | RuntimeException refused) {
      in.close();
      throw refused;
    }
  }

  private static String start(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }
  }

  /** Reads the whole file once; whatever makes it unreadable is found before a job is made. */
  public int count() {
    var rows = 0;
    while (line() != null) {
      if (++rows > Limits.ROWS) {
        throw Limits.exceeded();
      }
    }
    if (rows == 0) {
      throw ProblemException.of(ImportProblem.EMPTY_FILE);
    }
    return rows;
  }

  /** Passes over rows that were done before. */
  public void skip(int rows) {
    for (int i = 0; i < rows; i++) {
      line();
    }
  }

  /** The next row with its values read, or null at the end. */
  public @Nullable ImportRow next() {
    var line = line();
    if (line == null) {
      return null;
    }
    var violations = line.violations();
    var malformed = !violations.isEmpty() && line.cells().isEmpty();
    var warnings = new Violations();
    var given = new HashMap<String, String>();
    var values = new HashMap<String, Object>();
    for (var column : columns) {
      var cell = line.cells().get(column.field());
      if (cell == null) {
        if (column.required() && !malformed) {
          violations.add(column.field(), ViolationCode.REQUIRED);
        }
        continue;
      }
      given.put(column.field(), Text.clean(cell.shown()));
      var value = CellReader.read(cell, column, violations, warnings);
      if (value != null) {
        values.put(column.field(), value);
      }
    }
    return new ImportRow(line.number(), given, values, violations, warnings);
  }

  private @Nullable Line line() {
    try {
      return lines.next();
    } catch (IOException damaged) { // also text that is not UTF-8
      throw ProblemException.of(ImportProblem.UNREADABLE_FILE);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
