package vn.cadre.registry.intake;

import java.util.Arrays;
import java.util.List;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.ManagementTier;

/** Columns over the registry's code lists. */
public final class Choices {

  private Choices() {}

  public static ColumnType.Choice of(Code[] codes) {
    return new ColumnType.Choice(
        Arrays.stream(codes)
            .map(code -> new Option(code.name(), new Bilingual(code.vi(), code.en())))
            .toList());
  }

  /** Codes of administrative units: provinces have two digits, districts three, communes five. */
  public static ColumnType unit() {
    return new ColumnType.Digits(List.of(2, 3, 5));
  }

  /** The tier of a decision that a row cites. */
  public static Column decisionTier() {
    return Column.optional(
        "decisionTier",
        "Cấp ban hành",
        of(ManagementTier.values()),
        "Cần khi vị trí có ghi cấp quản lý và văn bản chưa có trong sổ.",
        "Ban Thường vụ Tỉnh ủy");
  }

  public static ColumnType personalId() {
    return new ColumnType.Digits(List.of(12));
  }
}
