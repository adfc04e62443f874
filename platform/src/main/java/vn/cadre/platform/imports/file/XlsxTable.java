package vn.cadre.platform.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.problem.ProblemException;

/** The first sheet of an .xlsx file, row by row. */
final class XlsxTable implements TableLines.Table {
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;

  XlsxTable(Path file) throws IOException {
    WorkbookArchive.refuseUnlessSound(file);
    ReadableWorkbook opened = null;
    try {
      opened = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
      stream = opened.getFirstSheet().openStream();
      rows = stream.iterator();
      workbook = opened;
    } catch (IOException | RuntimeException damaged) {
      if (opened != null) {
        opened.close();
      }
      throw unreadable();
    }
  }

  @Override
  public @Nullable Row next() {
    try {
      return rows.hasNext() ? row(rows.next()) : null;
    } catch (ProblemException refused) {
      throw refused;
    } catch (RuntimeException damaged) { // the reader wraps whatever its XML parser throws
      throw unreadable();
    }
  }

  private static Row row(org.dhatim.fastexcel.reader.Row row) {
    if (row.getCellCount() > Limits.COLUMNS) {
      throw Limits.exceeded();
    }
    var cells = new ArrayList<@Nullable Cell>(row.getCellCount());
    for (int i = 0; i < row.getCellCount(); i++) {
      var cell = row.getCell(i);
      cells.add(cell == null ? null : cell(cell));
    }
    return new Row(row.getRowNum(), cells);
  }

  private static @Nullable Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    if (cell.getFormula() != null) {
      return new Cell.Formula(cell.getFormula());
    }
    return switch (cell.getType()) {
      case EMPTY -> null;
      case FORMULA -> new Cell.Formula("");
      case ERROR -> new Cell.Broken(cell.getRawValue());
      case BOOLEAN -> new Cell.Flag(cell.asBoolean());
      case STRING -> words(cell.asString());
      case NUMBER -> ExcelNumber.read(cell);
    };
  }

  private static Cell words(String text) {
    if (text.length() > Limits.CELL_CHARACTERS) {
      throw Limits.exceeded();
    }
    return new Cell.Words(text);
  }

  private static ProblemException unreadable() {
    return ProblemException.of(ImportProblem.UNREADABLE_WORKBOOK);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
