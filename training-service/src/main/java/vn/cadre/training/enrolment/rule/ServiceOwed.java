package vn.cadre.training.enrolment.rule;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * How long somebody owes service after the study. No source says that who retires earlier is not
 * sent, so that it refuses nobody: it says what is owed and until when.
 *
 * @param times lengths of the study
 */
public record ServiceOwed(int times, Basis basis) implements Rule<ServiceOwed.Facts> {
  private static final Bilingual OWED =
      new Bilingual(
          "Sau khi học phải phục vụ ít nhất %s lần thời gian học, đến hết %s",
          "Owes service of at least %s times the length of the study afterwards, until %s");

  /**
   * By what it is judged.
   *
   * @param to the first day after the study
   * @param retirementDate the last day in work by age, as text; null where it is not known
   */
  public record Facts(LocalDate from, LocalDate to, @Nullable Object retirementDate) {}

  @Override
  public String code() {
    return "postgraduate.service-owed";
  }

  /** The length of a study, so many times. */
  public static Period owed(int times, LocalDate from, LocalDate to) {
    return Length.between(PartialDate.of(from), PartialDate.of(to))
        .least()
        .multipliedBy(times)
        .normalized();
  }

  @Override
  public Finding judge(Facts facts) {
    var owed = owed(times, facts.from(), facts.to());
    var last = facts.to().plus(owed).minusDays(1);
    return Finding.of(this, true, OWED.with(times, last))
        .expected(owed)
        .fact("owedUntil", last)
        .fact("retirementDate", facts.retirementDate());
  }
}
