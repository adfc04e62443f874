package vn.cadre.training.enrolment.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/**
 * Nobody is sent to postgraduate study for the first time who is older than a limit: on the
 * birthday itself they are as old as that, and not older.
 */
public record AgeAtSending(Period oldest, Basis basis) implements Rule<AgeAtSending.Facts> {
  private static final Bilingual YOUNG_ENOUGH =
      new Bilingual(
          "Không quá %s tuổi khi được cử đi lần đầu (%s)", "No older than %s when first sent (%s)");
  private static final Bilingual TOO_OLD =
      new Bilingual(
          "Quá %s tuổi khi được cử đi lần đầu (%s)", "Older than %s when first sent (%s)");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Chưa xác định được có quá %s tuổi khi được cử đi lần đầu (%s): cần ngày sinh chính xác hơn",
          "Whether older than %s when first sent (%s) cannot be told: the birth date is not known precisely");

  /** By what it is judged. */
  public record Facts(@Nullable PartialDate birthDate, LocalDate firstSentOn) {}

  static AgeAtSending of(Policy<PostgraduateNumbers> policy) {
    return new AgeAtSending(policy.numbers().oldest(), policy.basis("oldest"));
  }

  @Override
  public String code() {
    return "postgraduate.age-at-first-sending";
  }

  @Override
  public Finding judge(Facts facts) {
    var born = facts.birthDate();
    // older than the limit is who had reached it the day before
    var before = facts.firstSentOn().minusDays(1);
    var years = oldest.getYears();
    if (born == null || born.isCertainlyAfter(before)) {
      return Finding.undetermined(
              this, List.of("birthDate"), NOT_KNOWN.with(years, facts.firstSentOn()))
          .expected(oldest)
          .fact("birthDate", born)
          .fact("firstSentOn", facts.firstSentOn());
    }
    var age = born.ageAt(before);
    var finding =
        age.undecidedAgainst(oldest)
            ? Finding.undetermined(
                this, List.of("birthDate"), NOT_KNOWN.with(years, facts.firstSentOn()))
            : Finding.of(
                this,
                !age.reaches(oldest),
                (age.reaches(oldest) ? TOO_OLD : YOUNG_ENOUGH).with(years, facts.firstSentOn()));
    return finding
        .expected(oldest)
        .actual(born.ageAt(facts.firstSentOn()))
        .fact("birthDate", born)
        .fact("firstSentOn", facts.firstSentOn());
  }
}
