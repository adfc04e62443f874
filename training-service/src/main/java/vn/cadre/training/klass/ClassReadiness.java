package vn.cadre.training.klass;

import java.time.LocalDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;

/** What a class waits for before it is moved on; each condition tells what it met. */
record ClassReadiness(Klass klass, LocalDate today) {
  private static final String BASIS =
      "Nguyên tắc của hệ thống: lớp chỉ chuyển trạng thái khi đã đến ngày";
  private static final Bilingual FIRST_DAY =
      new Bilingual("Ngày khai giảng là %s, hôm nay là %s", "The first day is %s, today is %s");
  private static final Bilingual LAST_DAY =
      new Bilingual("Ngày cuối là %s, hôm nay là %s", "The last day is %s, today is %s");
  private static final Bilingual LEARNERS =
      new Bilingual("%s học viên đã được duyệt", "%s learners are approved");

  Reason firstDayReached() {
    return reason(
        "class.first-day-reached",
        !today.isBefore(klass.from()),
        klass.from().toString(),
        today.toString(),
        FIRST_DAY.with(klass.from(), today));
  }

  Reason lastDayReached() {
    return reason(
        "class.last-day-reached",
        !today.isBefore(klass.lastDay()),
        klass.lastDay().toString(),
        today.toString(),
        LAST_DAY.with(klass.lastDay(), today));
  }

  Reason hasLearners(Figures figures) {
    return reason(
        "class.has-learners",
        figures.approved() > 0,
        1,
        figures.approved(),
        LEARNERS.with(figures.approved()));
  }

  private static Reason reason(
      String rule, boolean passed, Object expected, Object actual, Bilingual message) {
    return new Reason(rule, passed, expected, actual, BASIS, message, true);
  }
}
