package vn.cadre.registry.vitae;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.code.SalaryKind;

/**
 * What the record says of one person as of a day, each list in the order of time; what was annulled
 * or had not begun is left out.
 *
 * @param family null where this caller is not shown it
 */
record Life(
    Person person,
    List<Post> posts,
    List<Seat> committees,
    List<Training> training,
    List<Work> work,
    List<Salary> salary,
    List<Reward> rewards,
    List<Penalty> disciplines,
    @Nullable List<Relative> family) {

  /**
   * Places are as printed in the papers, or the name of the unit that was recorded.
   *
   * @param ethnicGroup the code
   */
  record Person(
      UUID id,
      long version,
      @Nullable String personalId,
      String fullName,
      @Nullable String otherNames,
      @Nullable Gender gender,
      @Nullable PartialDate birthDate,
      @Nullable String birthPlace,
      @Nullable String nativePlace,
      @Nullable String residence,
      @Nullable String ethnicGroup,
      @Nullable String religion,
      @Nullable PartialDate recruitedOn,
      @Nullable PartialDate partyAdmittedOn,
      @Nullable PartialDate partyOfficialOn,
      Levels levels) {}

  /**
   * A post of the register.
   *
   * @param organisation as it was called when the post began
   */
  record Post(
      PartialDate from,
      @Nullable PartialDate to,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      UUID organisationId,
      String organisation,
      String title,
      AppointmentKind kind,
      boolean main) {

    boolean heldOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
  }

  /** A seat on a committee that is held on the day. */
  record Seat(BodyKind kind, String body, @Nullable String title) {}

  record Training(
      QualificationKind kind,
      String level,
      @Nullable String speciality,
      @Nullable String institution,
      QualificationStatus status,
      @Nullable PartialDate awardedOn) {}

  record Work(
      PartialDate from,
      @Nullable PartialDate to,
      String organisation,
      @Nullable UUID organisationId,
      String position) {}

  /**
   * @param coefficient of the base salary
   * @param monthlyAmount VND
   */
  record Salary(
      PartialDate from,
      @Nullable LocalDate validTo,
      SalaryKind kind,
      @Nullable String grade,
      @Nullable Integer step,
      @Nullable String coefficient,
      @Nullable Integer overFramePercent,
      @Nullable String jobPosition,
      @Nullable Long monthlyAmount) {}

  record Reward(
      RewardForm form,
      @Nullable String title,
      @Nullable String achievement,
      PartialDate on,
      Paper paper) {}

  record Penalty(DisciplineKind side, Discipline form, String act, LocalDate on, Paper paper) {}

  /** The decision that an entry rests on. */
  record Paper(String number, LocalDate date, String issuer) {}

  record Relative(
      FamilySide side,
      FamilyRelation relation,
      String fullName,
      @Nullable Integer birthYear,
      @Nullable String nativePlace,
      @Nullable String occupation,
      @Nullable String residence) {}
}
