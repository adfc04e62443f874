package vn.cadre.training.enrolment.rule;

import java.util.List;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/** A record that was joined into another one is nobody's any more. */
public record RecordStands() implements Rule<Learner.Registered> {
  private static final Bilingual STANDS = new Bilingual("Hồ sơ còn hiệu lực", "The record stands");
  private static final Bilingual JOINED =
      new Bilingual(
          "Hồ sơ đã được gộp vào %s; hãy cử theo hồ sơ đó",
          "The record was joined into %s; put that one forward");

  private static final Bilingual UNKNOWN =
      new Bilingual("Chưa nhận được hồ sơ từ sổ cán bộ", "The registry has not told of the record");

  /** What is found where there is no record to look at. */
  public Finding unknown() {
    return Finding.undetermined(this, List.of("record"), UNKNOWN);
  }

  @Override
  public String code() {
    return "enrolment.record-stands";
  }

  @Override
  public Basis basis() {
    return new Basis("Hồ sơ cán bộ: một người một hồ sơ", true);
  }

  @Override
  public Finding judge(Learner.Registered person) {
    var into = person.joinedInto();
    return Finding.of(this, into == null, into == null ? STANDS : JOINED.with(into))
        .fact("joinedInto", into);
  }
}
