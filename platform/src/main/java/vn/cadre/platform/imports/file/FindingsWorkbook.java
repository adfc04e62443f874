package vn.cadre.platform.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ImportKind;

/**
 * The rows that need a look, as they were given, with what is wrong behind them. It has the layout
 * of the template, so the mended rows can be sent again as they stand.
 */
public final class FindingsWorkbook implements Closeable {
  private static final int FLUSH_EVERY = 1_000;
  private static final String REJECTED_FILL = "F8CBAD";
  private static final String WARNED_FILL = "FFF2CC";

  private final Workbook workbook;
  private final Worksheet sheet;
  private final List<Column> columns;
  private int rows;

  public FindingsWorkbook(OutputStream out, ImportKind kind) {
    this.columns = kind.columns();
    this.workbook = SheetLayout.workbook(out);
    this.sheet =
        SheetLayout.sheet(
            workbook,
            "Dữ liệu",
            kind.title().vi().toUpperCase(java.util.Locale.of("vi")),
            "Các dòng bị từ chối (màu cam) hoặc cần kiểm tra (màu vàng). Sửa theo cột cuối rồi gửi lại chính tệp này.",
            columns,
            List.of(Heading.ORIGINAL_ROW, Heading.FINDINGS));
  }

  /** Adds one row; {@code findings} is what the last column says. */
  public void add(int originalRow, Map<String, String> given, boolean rejected, String findings)
      throws IOException {
    var row = SheetLayout.HEADING_ROW + 1 + rows++;
    sheet.value(row, 0, rows);
    for (int i = 0; i < columns.size(); i++) {
      var text = given.get(columns.get(i).field());
      if (text != null) {
        sheet.value(row, i + 1, text);
        sheet.style(row, i + 1).format("@").set();
      }
    }
    sheet.value(row, columns.size() + 1, originalRow);
    sheet.value(row, columns.size() + 2, findings);
    sheet
        .style(row, columns.size() + 2)
        .wrapText(true)
        .fillColor(rejected ? REJECTED_FILL : WARNED_FILL)
        .set();
    if (rows % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
