package vn.cadre.platform.imports.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ImportProblem;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;

/**
 * Which column of a sheet is which field. Headings are matched without regard to case, accents,
 * spaces, punctuation and the mark of required columns; the field's own name is taken as well.
 */
final class Heading {
  static final String REQUIRED_MARK = "(*)";

  /** The running number, and what the workbook of refused rows adds. */
  static final String NUMBER = "STT";

  static final String ORIGINAL_ROW = "Dòng trong tệp gốc";
  static final String FINDINGS = "Kết quả kiểm tra";
  private static final Set<String> IGNORED = Set.of(key(NUMBER), key(ORIGINAL_ROW), key(FINDINGS));

  private final Map<Integer, Column> byIndex;

  private Heading(Map<Integer, Column> byIndex) {
    this.byIndex = byIndex;
  }

  /** How many of the cells are headings of these columns. */
  static int matches(List<@Nullable Cell> cells, List<Column> columns) {
    var keys = keys(columns);
    return (int)
        cells.stream().filter(cell -> cell != null && keys.containsKey(key(cell.shown()))).count();
  }

  /** The heading, or a problem that names each column that is missing, unknown or repeated. */
  static Heading of(List<@Nullable Cell> cells, List<Column> columns) {
    var keys = keys(columns);
    var byIndex = new HashMap<Integer, Column>();
    var seen = new HashSet<Column>();
    var violations = new Violations();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      var name = cell == null ? "" : Text.clean(cell.shown());
      if (name.isEmpty() || IGNORED.contains(key(name))) {
        continue;
      }
      var column = keys.get(key(name));
      if (column == null) {
        violations.add(
            name,
            "unknown-column",
            new Bilingual("Cột này không có trong mẫu", "Is not a column here"));
      } else if (!seen.add(column)) {
        violations.add(
            name,
            "repeated-column",
            new Bilingual("Cột này xuất hiện hai lần", "Stands there twice"));
      } else {
        byIndex.put(i, column);
      }
    }
    for (var column : columns) {
      if (column.required() && !seen.contains(column)) {
        violations.add(
            column.header(),
            "missing-column",
            new Bilingual("Thiếu cột bắt buộc này", "A required column is missing"));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.invalid(ImportProblem.WRONG_COLUMNS, violations.all());
    }
    return new Heading(Map.copyOf(byIndex));
  }

  @Nullable Column at(int index) {
    return byIndex.get(index);
  }

  private static Map<String, Column> keys(List<Column> columns) {
    var keys = new HashMap<String, Column>();
    for (var column : columns) {
      keys.put(key(column.header()), column);
      keys.putIfAbsent(key(column.field()), column);
    }
    return keys;
  }

  private static String key(String heading) {
    return Text.fold(heading.replace(REQUIRED_MARK, "")).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
