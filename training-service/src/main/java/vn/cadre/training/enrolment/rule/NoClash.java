package vn.cadre.training.enrolment.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** Nobody is in two classes at once. Where a class has no timetable yet, all of its days count. */
public record NoClash() implements Rule<List<Learner.Clash>> {
  private static final Bilingual FREE =
      new Bilingual("Không trùng lớp khác", "Is in no other class at this time");
  private static final Bilingual TAKEN_UP =
      new Bilingual("Trùng thời gian với lớp %s", "Is in the class %s at this time");

  @Override
  public String code() {
    return "enrolment.no-clash";
  }

  @Override
  public Basis basis() {
    return new Basis("Nguyên tắc của hệ thống: một người không học hai lớp cùng lúc", true);
  }

  @Override
  public Finding judge(List<Learner.Clash> clashes) {
    var codes = clashes.stream().map(Learner.Clash::code).collect(Collectors.joining(", "));
    var finding =
        Finding.of(this, clashes.isEmpty(), clashes.isEmpty() ? FREE : TAKEN_UP.with(codes));
    return clashes.isEmpty()
        ? finding
        : finding.fact("classes", clashes.stream().map(NoClash::fact).toList());
  }

  private static LinkedHashMap<String, Object> fact(Learner.Clash clash) {
    var fact = new LinkedHashMap<String, Object>();
    fact.put("code", clash.code());
    fact.put("from", clash.from().toString());
    fact.put("to", clash.to().toString());
    fact.put("sessions", clash.exact());
    return fact;
  }
}
