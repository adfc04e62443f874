package vn.cadre.registry.retirement;

import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.Retirement.Missing;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Gender;

/** Whoever has reached the age of retirement leaves with the last day of that month. */
public record RetirementAge(RetirementNumbers numbers, Basis men, Basis women)
    implements Rule<RetirementFacts> {
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

  static RetirementAge of(Policy<RetirementNumbers> policy) {
    return new RetirementAge(
        policy.numbers(), annex(policy, "menBands"), annex(policy, "womenBands"));
  }

  /** A table counts as checked here; each of its rows says for itself. */
  private static Basis annex(Policy<RetirementNumbers> policy, String table) {
    return new Basis(policy.basis(table).citation(), true);
  }

  @Override
  public String code() {
    return "retirement.age-reached";
  }

  @Override
  public Basis basis() {
    return men.equals(women) ? men : new Basis(men.citation() + "; " + women.citation(), true);
  }

  @Override
  public Finding judge(RetirementFacts facts) {
    var gender = facts.gender();
    return switch (retirement(facts)) {
      case Retirement.Unknown(var missing) -> {
        var needs = missing.stream().map(RetirementAge::fact).sorted().toList();
        yield Finding.undetermined(this, needs, NOT_KNOWN.with(String.join(", ", needs)))
            .fact("gender", gender)
            .fact("birthDate", facts.birthDate());
      }
      case Retirement.Known known -> judged(facts, known);
    };
  }

  Retirement retirement(RetirementFacts facts) {
    var gender = facts.gender();
    return Retirement.of(numbers, gender == null ? null : gender.sex(), facts.birthDate());
  }

  private Finding judged(RetirementFacts facts, Retirement.Known known) {
    var reached = !facts.asOf().isBefore(known.date());
    var own = facts.gender() == Gender.MALE ? men : women;
    var finding =
        Finding.of(
                new RetirementAge(numbers, own, own),
                reached,
                (reached ? REACHED : NOT_YET).with(known.date(), known.pensionFrom()))
            .expected(known.age())
            .fact("gender", facts.gender())
            .fact("birthDate", facts.birthDate())
            .fact("countedFrom", known.born())
            .fact("retirementDate", known.date())
            .fact("pensionFrom", known.pensionFrom())
            .fact("earliest", known.earliest())
            .fact("latest", known.latest())
            .verifiedOnlyIf(known.verified());
    var birth = facts.birthDate();
    return birth == null || birth.isCertainlyAfter(facts.asOf())
        ? finding
        : finding.actual(birth.ageAt(facts.asOf()));
  }

  private static String fact(Missing missing) {
    return switch (missing) {
      case SEX -> "gender";
      case BIRTH_DATE -> "birthDate";
      case BIRTH_MONTH -> "birthMonth";
    };
  }
}
