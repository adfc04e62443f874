package vn.cadre.platform.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Items as a workbook, written as they come. */
final class ExcelRows implements Rows {
  private static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 12;
  private static final int WIDTH = 22;
  private static final int FLUSH_EVERY = 1_000;

  /** Of the format, the heading left out. */
  private static final int FULL = 1_048_575;

  private final Columns columns;
  private final Workbook workbook;
  private Worksheet sheet;
  private int sheets;
  private int row;

  ExcelRows(Columns columns, OutputStream out) {
    this.columns = columns;
    workbook = new Workbook(out, "Cadre", "1.0");
    workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    sheet = next();
  }

  @Override
  public void add(Object item) throws IOException {
    if (row == FULL) {
      sheet.finish();
      sheet = next();
    }
    row++;
    var cells = columns.of(item);
    for (int i = 0; i < cells.size(); i++) {
      put(i, cells.get(i));
    }
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  /** Dates stay text: they may be no more than a year or a month. */
  private void put(int column, JsonNode cell) {
    if (cell.isNumber()) {
      sheet.value(row, column, cell.numberValue());
    } else if (cell.isBoolean()) {
      sheet.value(row, column, cell.booleanValue());
    } else {
      var text = Columns.text(cell);
      if (!text.isEmpty()) {
        sheet.inlineString(row, column, text);
      }
    }
  }

  private Worksheet next() {
    sheets++;
    row = 0;
    var fresh = workbook.newWorksheet("Dữ liệu" + (sheets == 1 ? "" : " " + sheets));
    fresh.freezePane(0, 1);
    for (int i = 0; i < columns.names().size(); i++) {
      fresh.value(0, i, columns.names().get(i));
      fresh.style(0, i).bold().set();
      fresh.width(i, WIDTH);
    }
    return fresh;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
