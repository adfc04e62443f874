package vn.cadre.platform.imports.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.problem.Bilingual;

/** The empty workbook that people fill in: data, an explanation of each column, the code lists. */
public final class TemplateWorkbook {
  private static final int LAST_ROW_WITH_LISTS = 20_000;
  private static final int OPTIONS_NAMED = 12;
  private static final List<Option> TRUTH =
      List.of(
          new Option("true", new Bilingual("Có", "Yes")),
          new Option("false", new Bilingual("Không", "No")));

  private TemplateWorkbook() {}

  public static byte[] of(ImportKind kind) {
    var columns = kind.columns();
    var bytes = new ByteArrayOutputStream();
    try (var workbook = SheetLayout.workbook(bytes)) {
      var data =
          SheetLayout.sheet(
              workbook,
              "Dữ liệu",
              kind.title().vi().toUpperCase(java.util.Locale.of("vi")),
              "Nhập từ dòng 5. Cột có dấu (*) là bắt buộc. Ngày ghi dd/MM/yyyy; chỉ biết tháng hoặc năm thì ghi MM/yyyy hoặc yyyy. Không dùng công thức.",
              columns,
              List.of());
      explain(workbook.newWorksheet("Hướng dẫn"), columns);
      lists(workbook, data, columns);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // bytes in memory
    }
    return bytes.toByteArray();
  }

  private static void explain(Worksheet sheet, List<Column> columns) {
    var heads = List.of("Cột", "Bắt buộc", "Nội dung", "Ví dụ", "Giá trị được nhận");
    var widths = new double[] {28, 12, 60, 26, 60};
    for (int i = 0; i < heads.size(); i++) {
      sheet.value(0, i, heads.get(i));
      sheet.style(0, i).bold().fillColor("D9E2F3").borderStyle(BorderStyle.THIN).set();
      sheet.width(i, widths[i]);
    }
    for (int i = 0; i < columns.size(); i++) {
      var column = columns.get(i);
      var row = i + 1;
      sheet.value(row, 0, column.header());
      sheet.value(row, 1, column.required() ? "Có" : "");
      sheet.value(row, 2, column.explanation());
      sheet.value(row, 3, column.example());
      sheet.value(row, 4, accepted(column.type()));
      sheet
          .range(row, 0, row, heads.size() - 1)
          .style()
          .wrapText(true)
          .verticalAlignment("top")
          .borderStyle(BorderStyle.THIN)
          .set();
    }
    sheet.freezePane(0, 1);
  }

  private static String accepted(ColumnType type) {
    return switch (type) {
      case ColumnType.Prose(int most) -> "Văn bản, tối đa %d ký tự".formatted(most);
      case ColumnType.Code(int most) -> "Mã hoặc số hiệu, tối đa %d ký tự".formatted(most);
      case ColumnType.Digits(List<Integer> lengths) ->
          lengths.stream().map(String::valueOf).collect(Collectors.joining(" hoặc ")) + " chữ số";
      case ColumnType.Day day -> "Ngày dd/MM/yyyy";
      case ColumnType.PartialDay day -> "dd/MM/yyyy, MM/yyyy hoặc yyyy";
      case ColumnType.Whole(int least, int most) -> "Số nguyên từ %d đến %d".formatted(least, most);
      case ColumnType.Truth truth -> "Có hoặc Không";
      case ColumnType.Choice choice -> named(choice.options());
    };
  }

  private static String named(List<Option> options) {
    var named =
        options.stream()
            .limit(OPTIONS_NAMED)
            .map(option -> option.label().vi())
            .collect(Collectors.joining("; "));
    return options.size() > OPTIONS_NAMED ? named + "; … (xem trang Danh mục)" : named;
  }

  /**
   * Each list is a column of its own sheet, because a list inside the rule is cut at 255
   * characters.
   */
  private static void lists(Workbook workbook, Worksheet data, List<Column> columns) {
    var lists = workbook.newWorksheet("Danh mục");
    var next = 0;
    for (int i = 0; i < columns.size(); i++) {
      var options = options(columns.get(i).type());
      if (options.isEmpty()) {
        continue;
      }
      lists.value(0, next, columns.get(i).header());
      lists.style(0, next).bold().set();
      lists.width(next, 30);
      for (int k = 0; k < options.size(); k++) {
        lists.value(k + 1, next, options.get(k).label().vi());
      }
      data.range(SheetLayout.HEADING_ROW + 1, i + 1, LAST_ROW_WITH_LISTS, i + 1)
          .validateWithList(lists.range(1, next, options.size(), next))
          .allowBlank(true)
          .errorTitle("Giá trị không có trong danh mục")
          .error("Chọn một giá trị trong danh sách.");
      next++;
    }
  }

  private static List<Option> options(ColumnType type) {
    return switch (type) {
      case ColumnType.Choice choice -> choice.options();
      case ColumnType.Truth truth -> TRUTH;
      case ColumnType.Prose prose -> List.of();
      case ColumnType.Code code -> List.of();
      case ColumnType.Digits digits -> List.of();
      case ColumnType.Day day -> List.of();
      case ColumnType.PartialDay day -> List.of();
      case ColumnType.Whole whole -> List.of();
    };
  }
}
