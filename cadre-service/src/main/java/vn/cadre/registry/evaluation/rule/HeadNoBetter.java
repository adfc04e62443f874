package vn.cadre.registry.evaluation.rule;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;

/** Whoever leads an agency is graded no better than the agency. */
public record HeadNoBetter(Basis basis) implements Rule<GradedPerson> {
  private static final Bilingual NO_BETTER =
      new Bilingual("%s được xếp loại không cao hơn %s", "%s is graded no better than %s");
  private static final Bilingual BETTER =
      new Bilingual(
          "%s đứng đầu %s nên không được xếp loại cao hơn đơn vị",
          "%s leads %s and may not be graded better than it is");
  private static final Bilingual BODY_UNKNOWN =
      new Bilingual(
          "%s đứng đầu %s, đơn vị chưa được xếp loại; đề xuất xếp loại của đơn vị trước",
          "%s leads %s, which is not graded yet; put forward its grade too");

  public static HeadNoBetter of(Policy<EvaluationNumbers> policy) {
    return new HeadNoBetter(policy.basis("headsBoundByBody"));
  }

  @Override
  public String code() {
    return "evaluation.head-no-better-than-body";
  }

  @Override
  public Finding judge(GradedPerson person) {
    var body = person.ofBody();
    var lowest = person.grade() == EvaluationGrade.NOT_COMPLETED;
    if (person.rank() == TitleRank.HEAD && body == null && !lowest) {
      return told(
          Finding.undetermined(
              this,
              List.of("organisations." + person.agency() + ".grade"),
              BODY_UNKNOWN.with(person.name(), person.agency())),
          person);
    }
    var passed =
        person.rank() != TitleRank.HEAD
            || body == null
            || person.grade().rankOrder() <= body.rankOrder();
    var finding =
        Finding.of(
            this, passed, (passed ? NO_BETTER : BETTER).with(person.name(), person.agency()));
    return told(body == null ? finding : finding.expected(body), person);
  }

  private static Finding told(Finding finding, GradedPerson person) {
    return finding
        .actual(person.grade())
        .fact("cadreId", person.cadreId())
        .fact("organisation", person.agency());
  }
}
