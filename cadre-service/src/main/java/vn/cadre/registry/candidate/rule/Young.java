package vn.cadre.registry.candidate.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/** Somebody is no older than whom the plan calls young; nobody needs to be. */
public record Young(int most, Basis basis) implements Rule<CandidateFacts> {
  private static final Bilingual YES = new Bilingual("Cán bộ trẻ", "Young");
  private static final Bilingual NO = new Bilingual("Không thuộc diện cán bộ trẻ", "Not young");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Ngày sinh trong hồ sơ chưa đủ để biết tuổi", "The date of birth does not tell the age");

  public static Young of(Policy<CandidateNumbers> policy) {
    return new Young(policy.numbers().youngAtMost(), policy.basis("youngAtMost"));
  }

  @Override
  public String code() {
    return "candidate.young";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    var birth = facts.birthDate();
    var day = facts.asOf();
    if (birth == null || birth.isCertainlyAfter(day)) {
      return Finding.undetermined(this, List.of("birthDate"), UNKNOWN).expected(most);
    }
    var found =
        years(birth.earliest(), day) <= most
            ? Finding.of(this, true, YES)
            : years(birth.latest(), day) > most
                ? Finding.of(this, false, NO)
                : Finding.undetermined(this, List.of("birthDate"), UNKNOWN);
    return found.expected(most).actual(birth.ageAt(day)).fact("birthDate", birth);
  }

  private static int years(LocalDate birth, LocalDate day) {
    return Period.between(birth, day).getYears();
  }
}
