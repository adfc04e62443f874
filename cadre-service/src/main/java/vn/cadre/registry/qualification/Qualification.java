package vn.cadre.registry.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;

/** What a person is qualified for, or studies for. */
@Entity
class Qualification {
  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID cadreId = id;

  @Enumerated(EnumType.STRING)
  QualificationKind kind = QualificationKind.PROFESSIONAL;

  String level = "";
  short levelOrder;
  @Nullable String speciality;
  @Nullable String institution;

  @Enumerated(EnumType.STRING)
  QualificationStatus status = QualificationStatus.COMPLETED;

  @Nullable PartialDate awardedOn;

  protected Qualification() {}

  static Qualification create(UUID cadreId, NewQualification given) {
    var qualification = new Qualification();
    qualification.cadreId = cadreId;
    qualification.describe(given);
    return qualification;
  }

  void describe(NewQualification given) {
    kind = given.kind();
    level = given.level();
    levelOrder = (short) LevelsOfKind.rankOrder(kind, level);
    speciality = given.speciality();
    institution = given.institution();
    status = given.status();
    awardedOn = given.awardedOn();
  }

  /** What a merge patch is applied to. */
  NewQualification asGiven() {
    return new NewQualification(kind, level, speciality, institution, status, awardedOn);
  }
}
