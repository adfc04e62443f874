package vn.cadre.registry.intake.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.StateManagementLevel;

/** The qualifications that a roster row tells of. */
final class RosterLevels {

  private RosterLevels() {}

  static List<QualificationRow> of(ImportRow row, UUID cadreId) {
    var found = new ArrayList<QualificationRow>(4);
    add(
        found,
        cadreId,
        QualificationKind.PROFESSIONAL,
        row.constant("professionalLevel", ProfessionalLevel.class),
        row.text("speciality"),
        QualificationStatus.COMPLETED,
        row.date("professionalAwardedOn"));
    add(
        found,
        cadreId,
        QualificationKind.PROFESSIONAL,
        row.constant("professionalStudying", ProfessionalLevel.class),
        null,
        QualificationStatus.STUDYING,
        null);
    add(
        found,
        cadreId,
        QualificationKind.POLITICAL_THEORY,
        row.constant("politicalTheoryLevel", PoliticalTheoryLevel.class),
        null,
        QualificationStatus.COMPLETED,
        row.date("politicalTheoryAwardedOn"));
    add(
        found,
        cadreId,
        QualificationKind.STATE_MANAGEMENT,
        row.constant("stateManagementLevel", StateManagementLevel.class),
        null,
        QualificationStatus.COMPLETED,
        row.date("stateManagementAwardedOn"));
    return found;
  }

  private static void add(
      List<QualificationRow> found,
      UUID cadreId,
      QualificationKind kind,
      @Nullable Level<?> level,
      @Nullable String speciality,
      QualificationStatus status,
      @Nullable PartialDate awardedOn) {
    if (level != null) {
      found.add(
          new QualificationRow(
              UuidV7.next(),
              0,
              cadreId,
              kind,
              level.name(),
              level.rankOrder(),
              speciality,
              null,
              status,
              awardedOn));
    }
  }
}
