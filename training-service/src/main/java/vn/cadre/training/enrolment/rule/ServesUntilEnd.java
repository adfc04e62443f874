package vn.cadre.training.enrolment.rule;

import java.time.LocalDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * Nobody is trained who retires before the class ends: the last day in work is no earlier than the
 * last day of the class. When somebody retires is found by the registry's rule and packs.
 *
 * @param basis what that rule rests on
 */
public record ServesUntilEnd(Basis basis) implements Rule<ServesUntilEnd.Facts> {
  private static final Bilingual SERVES =
      new Bilingual(
          "Chưa nghỉ hưu trước ngày cuối của lớp (%s)",
          "Does not retire before the last day of the class (%s)");
  private static final Bilingual RETIRES =
      new Bilingual(
          "Nghỉ hưu trước ngày cuối của lớp (%s)", "Retires before the last day of the class (%s)");

  /**
   * By what it is judged.
   *
   * @param retired whether the age was reached on the day before the last day of the class
   */
  public record Facts(Finding retired, LocalDate lastDay) {}

  /** With what the registry's rule rests on. */
  public static Finding judge(Finding retired, LocalDate lastDay) {
    return new ServesUntilEnd(retired.detail().basis()).judge(new Facts(retired, lastDay));
  }

  @Override
  public String code() {
    return "enrolment.serves-until-end";
  }

  @Override
  public Finding judge(Facts facts) {
    var found =
        switch (facts.retired()) {
          case Finding.Passed reached -> Finding.of(this, false, RETIRES.with(facts.lastDay()));
          case Finding.Failed notYet -> Finding.of(this, true, SERVES.with(facts.lastDay()));
          case Finding.Undetermined(var detail, var needs) ->
              Finding.undetermined(this, needs, detail.message());
        };
    var known = facts.retired().detail().facts();
    return found
        .expected(facts.lastDay())
        .fact("birthDate", known.get("birthDate"))
        .fact("gender", known.get("gender"))
        .fact("retirementDate", known.get("retirementDate"));
  }
}
