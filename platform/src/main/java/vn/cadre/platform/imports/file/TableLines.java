package vn.cadre.platform.imports.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;

/** The rows of a sheet below its heading, which is looked for among the first rows. */
final class TableLines implements LineSource {
  private static final int HEADING_WITHIN = 20;

  private final Table table;
  private final Deque<Table.Row> ahead = new ArrayDeque<>();
  private final Heading heading;

  /** A file that consists of rows of cells. */
  interface Table extends java.io.Closeable {

    /** Cells by index, null where empty. */
    record Row(int number, List<@Nullable Cell> cells) {}

    @Nullable Row next() throws IOException;
  }

  TableLines(Table table, List<Column> columns) throws IOException {
    this.table = table;
    this.heading = find(columns);
  }

  private Heading find(List<Column> columns) throws IOException {
    var first = new ArrayList<Table.Row>();
    for (var row = table.next(); row != null; row = table.next()) {
      first.add(row);
      if (first.size() == HEADING_WITHIN) {
        break;
      }
    }
    if (first.isEmpty()) {
      throw ProblemException.of(ImportProblem.EMPTY_FILE);
    }
    var best = 0;
    for (int i = 1; i < first.size(); i++) {
      if (Heading.matches(first.get(i).cells(), columns)
          > Heading.matches(first.get(best).cells(), columns)) {
        best = i;
      }
    }
    ahead.addAll(first.subList(best + 1, first.size()));
    return Heading.of(first.get(best).cells(), columns);
  }

  @Override
  public @Nullable Line next() throws IOException {
    while (true) {
      var row = ahead.isEmpty() ? table.next() : ahead.poll();
      if (row == null) {
        return null;
      }
      var line = line(row);
      if (!line.cells().isEmpty() || !line.violations().isEmpty()) {
        return line;
      }
    }
  }

  private Line line(Table.Row row) {
    var cells = new LinkedHashMap<String, Cell>();
    for (int i = 0; i < row.cells().size(); i++) {
      var cell = row.cells().get(i);
      var column = heading.at(i);
      if (cell != null && column != null && !Text.clean(cell.shown()).isEmpty()) {
        cells.put(column.field(), cell);
      }
    }
    return new Line(row.number(), cells, new Violations());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
