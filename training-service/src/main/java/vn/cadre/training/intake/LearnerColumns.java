package vn.cadre.training.intake;

import static vn.cadre.platform.imports.Column.optional;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonName;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.training.code.Widths;

/**
 * The columns by which a row names a learner, alike in every file: by the id of a record, or by
 * name, birth date and unit; whoever is from outside is marked so.
 */
public final class LearnerColumns {
  public static final String CADRE = "cadreId";
  public static final String NAME = "fullName";
  public static final String BIRTH_DATE = "birthDate";
  public static final String UNIT = "organisationCode";
  public static final String WORKPLACE = "workplace";
  public static final String OUTSIDE = "outside";
  private static final int UUID_LENGTH = 36;

  private LearnerColumns() {}

  public static List<Column> naming() {
    return List.of(
        optional(
            CADRE,
            "Mã hồ sơ",
            new ColumnType.Code(UUID_LENGTH),
            "Mã hồ sơ trong sổ cán bộ; bỏ trống thì tìm theo họ tên, ngày sinh và đơn vị.",
            "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d61"),
        optional(
            NAME,
            "Họ và tên",
            new ColumnType.Prose(PersonName.MAX_LENGTH),
            "Cần khi không có mã hồ sơ.",
            "Nguyễn Thị Thu"),
        optional(
            BIRTH_DATE,
            "Ngày sinh",
            new ColumnType.PartialDay(),
            "Đúng như đã ghi trong hồ sơ.",
            "12/05/1985"),
        optional(
            UNIT,
            "Mã đơn vị cử",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị cử người học; bỏ trống là đơn vị của người có mã hồ sơ.",
            "HN-HA-DONG"),
        optional(
            OUTSIDE,
            "Ngoài danh sách cán bộ",
            new ColumnType.Truth(),
            "Có: người không có hồ sơ trong sổ cán bộ.",
            "Không"));
  }

  /** What tells people from outside apart whose birth date nobody knows. */
  public static Column workplace() {
    return optional(
        WORKPLACE,
        "Nơi làm việc",
        new ColumnType.Prose(Widths.PLACE),
        "Của người ngoài danh sách.",
        "Thôn 3");
  }

  public static boolean isOutside(ImportRow row) {
    return Boolean.TRUE.equals(row.truth(OUTSIDE));
  }

  /** The id of the record; null where the row gives none, or none of that form. */
  public static @Nullable UUID cadreId(ImportRow row) {
    var text = row.text(CADRE);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  /** By which column the row names its learner, for whatever is wrong with them. */
  public static String given(ImportRow row) {
    return row.has(CADRE) ? CADRE : NAME;
  }

  /** Whether the row names nobody, or somebody in two ways; it says so. */
  public static boolean namesNobody(ImportRow row) {
    var nobody = !row.has(CADRE) && !row.has(NAME);
    if (nobody || isOutside(row) && row.has(CADRE)) {
      RowProblem.WHO.at(row, NAME);
      return true;
    }
    if (row.has(CADRE) && cadreId(row) == null) {
      RowProblem.ID_FORM.at(row, CADRE);
      return true;
    }
    return false;
  }
}
