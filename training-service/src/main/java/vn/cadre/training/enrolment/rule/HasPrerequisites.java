package vn.cadre.training.enrolment.rule;

import java.util.List;
import java.util.stream.Collectors;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** What a course asks for first is shown by a certificate of ours, or a qualification as high. */
public record HasPrerequisites() implements Rule<List<Learner.Prerequisite>> {
  private static final Bilingual HAS =
      new Bilingual("Đã có các khóa yêu cầu trước", "Has what the course asks for first");
  private static final Bilingual LACKS =
      new Bilingual("Chưa có khóa yêu cầu trước: %s", "Lacks what the course asks for first: %s");

  @Override
  public String code() {
    return "enrolment.prerequisites";
  }

  @Override
  public Basis basis() {
    return new Basis("Chương trình khóa học: các khóa yêu cầu trước", true);
  }

  @Override
  public Finding judge(List<Learner.Prerequisite> asked) {
    var lacking =
        asked.stream()
            .filter(one -> one.by() == null)
            .map(Learner.Prerequisite::courseCode)
            .collect(Collectors.joining(", "));
    return Finding.of(this, lacking.isEmpty(), lacking.isEmpty() ? HAS : LACKS.with(lacking))
        .expected(asked.stream().map(Learner.Prerequisite::courseCode).toList())
        .actual(
            asked.stream()
                .filter(one -> one.by() != null)
                .map(Learner.Prerequisite::courseCode)
                .toList());
  }
}
