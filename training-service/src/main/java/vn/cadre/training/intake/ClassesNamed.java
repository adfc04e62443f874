package vn.cadre.training.intake;

import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.code.Widths;

/** The classes that the rows of a file name, by organiser and code; everybody reads classes. */
@ApplicationScoped
public class ClassesNamed {
  public static final String CODE = "classCode";
  private static final String ORGANISER = "organiserCode";
  private static final String CLASSES =
      """
      SELECT c.id, c.code, o.code AS organiser FROM training_class c JOIN organisation o ON o.id = c.organisation_id
      WHERE o.code = ANY (?) AND c.code = ANY (?)\
      """;

  private final Sql sql;

  ClassesNamed(Sql sql) {
    this.sql = sql;
  }

  public static List<Column> columns() {
    return List.of(
        required(
            ORGANISER,
            "Mã đơn vị tổ chức lớp",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị mở lớp.",
            "QUANG-NINH"),
        required(
            CODE,
            "Mã lớp",
            new ColumnType.Code(Widths.CODE),
            "Mã lớp của đơn vị đó.",
            "TC-LLCT-2026-01"));
  }

  /** By row, one statement; a row that names none is refused. */
  public Map<ImportRow, UUID> find(List<ImportRow> rows) {
    var known = new HashMap<List<String>, UUID>();
    sql.list(
        CLASSES,
        List.of(ImportRow.distinct(rows, ORGANISER), ImportRow.distinct(rows, CODE)),
        row ->
            known.put(
                List.of(row.getString("organiser"), row.getString("code")),
                row.getObject("id", UUID.class)));
    var found = new HashMap<ImportRow, UUID>();
    for (var row : rows) {
      var organiser = row.text(ORGANISER);
      var code = row.text(CODE);
      var id = organiser == null || code == null ? null : known.get(List.of(organiser, code));
      if (id != null) {
        found.put(row, id);
      } else if (code != null) {
        RowProblem.UNKNOWN_CLASS.at(row, CODE);
      }
    }
    return found;
  }
}
