package vn.cadre.registry.intake.people;

import java.util.List;
import java.util.Set;
import vn.cadre.kernel.PersonName;
import vn.cadre.kernel.PersonalId;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.cadre.ProperName;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.intake.Lookups;
import vn.cadre.registry.intake.RowProblem;

/** What is wrong, or odd, about a person as a row tells of them. */
final class PersonChecks {
  private static final String[] UNITS = {"birthPlaceUnit", "nativePlaceUnit", "residenceUnit"};
  private static final ProperName.Check PROPER = new ProperName.Check();
  private static final Bilingual IMPROPER_NAME =
      new Bilingual(
          "Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, gạch nối và dấu chấm",
          "A name holds letters, spaces, apostrophes, hyphens and dots");
  private static final Bilingual OTHER_SEX =
      new Bilingual(
          "Số định danh cho biết giới tính khác với giới tính đã ghi",
          "The personal number tells another sex than recorded");
  private static final Bilingual OTHER_YEAR =
      new Bilingual(
          "Số định danh cho biết năm sinh khác với năm sinh đã ghi",
          "The personal number tells another year of birth than recorded");

  private final Set<String> units;

  PersonChecks(Lookups lookups, List<ImportRow> rows) {
    units = lookups.units(ImportRow.distinct(rows, UNITS));
  }

  void check(ImportRow row) {
    var name = row.text("fullName");
    if (name != null && !PROPER.isValid(new PersonName(name).full(), null)) {
      row.reject("fullName", "proper-name", IMPROPER_NAME);
    }
    for (var field : UNITS) {
      var unit = row.text(field);
      if (unit != null && !units.contains(unit)) {
        RowProblem.UNKNOWN_UNIT.at(row, field);
      }
    }
    warn(row);
  }

  private static void warn(ImportRow row) {
    var number = row.text("personalId");
    if (number == null) {
      return;
    }
    var gender = row.constant("gender", Gender.class);
    for (var warning :
        new PersonalId(number)
            .warnings(gender == null ? null : gender.sex(), row.date("birthDate"))) {
      row.warn(
          "personalId",
          warning.code(),
          warning.code().equals("personal-id-gender") ? OTHER_SEX : OTHER_YEAR);
    }
  }
}
