package vn.cadre.registry.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Workbooks as people fill them in. */
final class Sheet {
  private static final int HEADING = 3;

  private Sheet() {}

  /** The texts of the first sheet, row by row. */
  static List<List<String>> read(byte[] bytes) {
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
        var rows = workbook.getFirstSheet().openStream()) {
      var all = new ArrayList<List<String>>();
      rows.forEach(row -> {
        while (all.size() < row.getRowNum() - 1) {
          all.add(List.of()); // a row without cells is not stored
        }
        all.add(texts(row));
      });
      return all;
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  static List<String> heading(byte[] template) {
    return read(template).get(HEADING);
  }

  /** The template's title, note and heading, and below it rows by heading. Numbers stay numbers. */
  static byte[] filled(byte[] template, List<Map<String, Object>> rows) {
    var head = read(template).subList(0, HEADING + 1);
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "test", "1.0")) {
      var sheet = workbook.newWorksheet("Dữ liệu");
      for (int r = 0; r < head.size(); r++) {
        for (int c = 0; c < head.get(r).size(); c++) {
          sheet.value(r, c, head.get(r).get(c));
        }
      }
      for (int r = 0; r < rows.size(); r++) {
        var row = HEADING + 1 + r;
        sheet.value(row, 0, r + 1);
        for (var cell : rows.get(r).entrySet()) {
          var column = column(head.get(HEADING), cell.getKey());
          switch (cell.getValue()) {
            case Number number -> sheet.value(row, column, number);
            case java.time.LocalDate day -> {
              sheet.value(row, column, day);
              sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Formula formula -> sheet.formula(row, column, formula.text());
            default -> sheet.value(row, column, cell.getValue().toString());
          }
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** A cell that computes. */
  record Formula(String text) {}

  private static int column(List<String> heading, String name) {
    for (int i = 0; i < heading.size(); i++) {
      if (heading.get(i).replace(" (*)", "").equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column " + name + " in " + heading);
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : text(cell)).collect(Collectors.toList());
  }

  private static String text(Cell cell) {
    return cell.getText();
  }
}
