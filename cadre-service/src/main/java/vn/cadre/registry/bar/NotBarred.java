package vn.cadre.registry.bar;

import java.time.LocalDate;
import java.util.UUID;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Discipline;

/** Whoever was disciplined comes to a higher post only once the time of the form has passed. */
record NotBarred(BarNumbers numbers, Basis basis) implements Rule<NotBarred.Rise> {
  private static final Bilingual BARRED =
      new Bilingual(
          "Đang trong thời gian không được bổ nhiệm, giới thiệu giữ chức vụ cao hơn sau %s: đến %s",
          "After %s nobody comes to a higher post until %s");
  private static final Bilingual PASSED =
      new Bilingual(
          "Đã qua thời gian không được giữ chức vụ cao hơn sau %s: %s",
          "The time after %s has passed: %s");
  private static final Bilingual NO_BAR =
      new Bilingual("%s không cản trở việc giữ chức vụ cao hơn", "%s bars nobody");

  private static final Bilingual NO_DISCIPLINE =
      new Bilingual("Không có kỷ luật nào trong hồ sơ", "No discipline is on record");
  private static final Bilingual NOT_HIGHER =
      new Bilingual(
          "Chức vụ không cao hơn chức vụ đang giữ nên kỷ luật không cản trở",
          "The post is not a higher one, from which alone a discipline bars");

  /** A discipline of somebody who rises on a day. */
  record Rise(UUID discipline, Discipline form, LocalDate effectiveOn, LocalDate day) {}

  static NotBarred of(Policy<BarNumbers> policy) {
    return new NotBarred(policy.numbers(), policy.basis("bars"));
  }

  @Override
  public String code() {
    return "appointment.not-barred-by-discipline";
  }

  @Override
  public Finding judge(Rise rise) {
    var form = rise.form();
    return numbers
        .timeOf(form)
        .map(time -> {
          var until = rise.effectiveOn().plus(time);
          var barred = rise.day().isBefore(until);
          var message = barred ? BARRED : PASSED;
          return told(
              Finding.of(
                      this,
                      !barred,
                      new Bilingual(
                          message.vi().formatted(form.vi(), until),
                          message.en().formatted(form.en(), until)))
                  .expected(until)
                  .actual(rise.day()),
              rise);
        })
        .orElseGet(() ->
            told(
                Finding.of(
                    this,
                    true,
                    new Bilingual(
                        NO_BAR.vi().formatted(form.vi()), NO_BAR.en().formatted(form.en()))),
                rise));
  }

  /** Of whoever has no discipline on record. */
  Finding noDiscipline() {
    return Finding.of(this, true, NO_DISCIPLINE);
  }

  /** Of whoever comes to a post that is no higher than the one held. */
  Finding notHigher() {
    return Finding.of(this, true, NOT_HIGHER);
  }

  private static Finding told(Finding finding, Rise rise) {
    return finding
        .fact("disciplineId", rise.discipline())
        .fact("form", rise.form())
        .fact("effectiveOn", rise.effectiveOn());
  }
}
