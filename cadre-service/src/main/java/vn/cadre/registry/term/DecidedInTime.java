package vn.cadre.registry.term;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A term that ran out without a decision leaves no authority, so nothing goes on from it. */
record DecidedInTime(Basis basis) implements Rule<RenewalFacts> {
  private static final Bilingual IN_TIME =
      new Bilingual(
          "Quyết định chậm nhất vào %s, trước khi hết thời hạn giữ chức vụ",
          "It is to be decided by %s, before the term ends");
  private static final Bilingual LATE =
      new Bilingual(
          "Quá hạn quyết định (%s); hết thời hạn mà chưa có quyết định thì không còn thẩm quyền, cần bổ nhiệm mới",
          "Too late (%s); a term that ran out without a decision leaves no authority and takes a new appointment");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Chưa có lịch ngày làm việc của năm %s", "The working days of %s are not known yet");

  @Override
  public String code() {
    return "term.decided-in-time";
  }

  @Override
  public Finding judge(RenewalFacts facts) {
    var last = facts.lastWorkingDay();
    if (last == null) {
      var late = !facts.decidedOn().isBefore(facts.termEnds());
      return late
          ? Finding.of(this, false, LATE.with(facts.termEnds())).actual(facts.decidedOn())
          : Finding.undetermined(
              this, List.of("working-days"), UNKNOWN.with(facts.termEnds().getYear()));
    }
    var inTime = !facts.decidedOn().isAfter(last);
    return Finding.of(this, inTime, (inTime ? IN_TIME : LATE).with(last))
        .expected(last)
        .actual(facts.decidedOn())
        .fact("termEnds", facts.termEnds());
  }
}
