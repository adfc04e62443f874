package vn.cadre.training.workforce;

import java.time.LocalDate;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.Retirement.Missing;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/**
 * Whoever has reached the age of retirement leaves with the last day of that month. The age is the
 * kernel's; this says it as an assessment of this service.
 */
record RetirementAge(RetirementNumbers numbers, String code, Basis basis)
    implements Rule<RetirementAge.Facts> {
  private static final String CODE = "retirement.age-reached";

  /** What stands in for the rule where its numbers are not there. */
  static final Rule<Facts> WITHOUT_PACK = new WithoutPack();

  private static final Bilingual REACHED =
      new Bilingual(
          "Đến tuổi nghỉ hưu: ngày làm việc cuối cùng là %s, hưởng lương hưu từ %s",
          "Has reached the age of retirement: the last day in work is %s, the pension starts on %s");
  private static final Bilingual NOT_YET =
      new Bilingual(
          "Chưa đến tuổi nghỉ hưu: nghỉ hưu vào %s, hưởng lương hưu từ %s",
          "Has not reached the age of retirement: retires on %s, the pension starts on %s");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Chưa xác định được tuổi nghỉ hưu, còn thiếu: %s",
          "The age of retirement cannot be told; missing: %s");

  /**
   * @param asOf the day it is judged for
   */
  record Facts(CadreRef person, LocalDate asOf) {}

  private record WithoutPack() implements Rule<Facts> {
    @Override
    public String code() {
      return CODE;
    }

    @Override
    public Basis basis() {
      return new Basis("", false);
    }

    @Override
    public Finding judge(Facts facts) {
      throw new IllegalStateException("No pack of retirement, no rule");
    }
  }

  static RetirementAge of(Policy<RetirementNumbers> policy) {
    var men = policy.basis("menBands").citation();
    var women = policy.basis("womenBands").citation();
    // a table counts as checked here; each of its rows says for itself
    return new RetirementAge(
        policy.numbers(), CODE, new Basis(men.equals(women) ? men : men + "; " + women, true));
  }

  @Override
  public Finding judge(Facts facts) {
    var person = facts.person();
    return switch (Retirement.of(numbers, Retirements.sex(person.gender()), person.birthDate())) {
      case Retirement.Unknown(var missing) -> {
        var needs = missing.stream().map(RetirementAge::fact).sorted().toList();
        yield Finding.undetermined(this, needs, NOT_KNOWN.with(String.join(", ", needs)))
            .fact("gender", person.gender())
            .fact("birthDate", person.birthDate());
      }
      case Retirement.Known known -> {
        var reached = !facts.asOf().isBefore(known.date());
        yield Finding.of(
                this,
                reached,
                (reached ? REACHED : NOT_YET).with(known.date(), known.pensionFrom()))
            .expected(known.age())
            .fact("gender", person.gender())
            .fact("birthDate", person.birthDate())
            .fact("retirementDate", known.date())
            .fact("pensionFrom", known.pensionFrom())
            .verifiedOnlyIf(known.verified());
      }
    };
  }

  private static String fact(Missing missing) {
    return switch (missing) {
      case SEX -> "gender";
      case BIRTH_DATE -> "birthDate";
      case BIRTH_MONTH -> "birthMonth";
    };
  }
}
