package vn.cadre.training.enrolment.rule;

import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Policy;

/** Who may be sent to postgraduate study, by a pack; what it leaves out is not asked. */
public final class PostgraduateRules {

  private PostgraduateRules() {}

  /** Every rule of the pack, for somebody of the register whom it binds; none for anybody else. */
  public static List<Finding> judge(Learner learner, Policy<PostgraduateNumbers> policy) {
    var person = learner.registered();
    var numbers = policy.numbers();
    var findings = new ArrayList<Finding>();
    if (person == null || !numbers.subjects().contains(person.category())) {
      return findings;
    }
    findings.add(
        AgeAtSending.of(policy)
            .judge(new AgeAtSending.Facts(person.birthDate(), person.firstSentOn())));
    if (numbers.leastService() != null) {
      findings.add(
          new ServiceBefore(numbers.leastService(), policy.basis("leastService"))
              .judge(new ServiceBefore.Facts(person.recruitedOn(), learner.from())));
    }
    if (numbers.years() != null && numbers.grade() != null && numbers.yearsJustBefore() != null) {
      findings.add(
          new GoodYears(
                  numbers.years(),
                  numbers.grade(),
                  numbers.yearsJustBefore(),
                  policy.basis("years").and(policy.basis("yearsJustBefore").verified()))
              .judge(new GoodYears.Facts(person.evaluations(), learner.from().getYear())));
    }
    if (numbers.owedTimes() != null) {
      findings.add(
          new ServiceOwed(numbers.owedTimes(), policy.basis("owedTimes"))
              .judge(
                  new ServiceOwed.Facts(
                      learner.from(),
                      learner.lastDay().plusDays(1),
                      person.retired().detail().facts().get("retirementDate"))));
    }
    return findings;
  }
}
