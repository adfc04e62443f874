package vn.cadre.platform.imports.file;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;

/** The look of every sheet of the suite that people fill in: title, note, heading in row 4. */
final class SheetLayout {
  static final int HEADING_ROW = 3;
  static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 12;
  private static final String TEXT_FORMAT = "@";
  private static final String HEADING_FILL = "D9E2F3";

  private SheetLayout() {}

  static Workbook workbook(java.io.OutputStream out) {
    var workbook = new Workbook(out, "Cadre", "1.0");
    workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
    return workbook;
  }

  /**
   * Writes title, note and heading; the field columns start after STT, {@code more} stand behind.
   */
  static Worksheet sheet(
      Workbook workbook,
      String name,
      String title,
      String note,
      List<Column> columns,
      List<String> more) {
    var sheet = workbook.newWorksheet(name);
    sheet.pageOrientation("landscape");
    sheet.freezePane(0, HEADING_ROW + 1);
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, note);
    sheet.style(1, 0).italic().set();
    head(sheet, 0, Heading.NUMBER, 6);
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var heading =
          column.required() ? column.header() + " " + Heading.REQUIRED_MARK : column.header();
      head(sheet, i + 1, heading, width(column));
      // as text, or the spreadsheet drops leading zeros and turns month and year into a day
      if (!(column.type() instanceof ColumnType.Whole)) {
        sheet.style(i + 1).format(TEXT_FORMAT).set();
      }
    }
    for (int i = 0; i < more.size(); i++) {
      head(sheet, columns.size() + 1 + i, more.get(i), i == 0 ? 10 : 60);
    }
    sheet.rowHeight(HEADING_ROW, 48);
    return sheet;
  }

  private static void head(Worksheet sheet, int column, String text, double width) {
    sheet.value(HEADING_ROW, column, text);
    sheet
        .style(HEADING_ROW, column)
        .bold()
        .wrapText(true)
        .horizontalAlignment("center")
        .verticalAlignment("center")
        .fillColor(HEADING_FILL)
        .borderStyle(BorderStyle.THIN)
        .set();
    sheet.width(column, width);
  }

  private static double width(Column column) {
    return switch (column.type()) {
      case ColumnType.Prose prose -> prose.maxLength() > 64 ? 30 : 20;
      case ColumnType.Choice choice -> 24;
      case ColumnType.Code code -> 22;
      case ColumnType.Digits digits -> 17;
      case ColumnType.Day day -> 14;
      case ColumnType.PartialDay day -> 14;
      case ColumnType.Whole whole -> 10;
      case ColumnType.Truth truth -> 12;
    };
  }
}
