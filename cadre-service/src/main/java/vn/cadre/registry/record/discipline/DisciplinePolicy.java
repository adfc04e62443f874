package vn.cadre.registry.record.discipline;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/** What a discipline has to be to have been given at all. */
final class DisciplinePolicy {
  private static final Bilingual OF_THE_OTHER_SIDE =
      new Bilingual("%s không có hình thức này", "%s does not know this form");
  private static final Bilingual NO_LONGER_GIVEN =
      new Bilingual(
          "Hình thức này không còn được áp dụng từ %s", "This form is no longer given from %s on");
  private static final Bilingual BEFORE_ITS_DECISION =
      new Bilingual(
          "Kỷ luật không thể có hiệu lực trước ngày ký quyết định (%s)",
          "A discipline cannot take effect before its decision was signed (%s)");

  private DisciplinePolicy() {}

  static void check(NewDiscipline given, Violations violations) {
    var form = given.form();
    if (!form.kinds().contains(given.side())) {
      violations.add(
          "form",
          "form-of-its-side",
          new Bilingual(
              OF_THE_OTHER_SIDE.vi().formatted(given.side().vi()),
              OF_THE_OTHER_SIDE.en().formatted(given.side().en())));
    }
    var end = form.validTo();
    if (end != null && !given.effectiveOn().isBefore(end)) {
      violations.add("form", "form-no-longer-given", NO_LONGER_GIVEN.with(end));
    }
    if (given.effectiveOn().isBefore(given.decision().date())) {
      violations.add(
          "effectiveOn", "before-its-decision", BEFORE_ITS_DECISION.with(given.decision().date()));
    }
  }
}
