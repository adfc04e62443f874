package vn.cadre.training.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.training.attendance.Share;

/**
 * What a course asks of whoever passes it. The numbers are the course's own, so whoever keeps the
 * course answers for them.
 *
 * @param course its code, as the basis of the rules
 * @param attendance per cent of the sessions; null where none is asked
 * @param score of 10 points; null where none is asked
 */
record PassingRules(String course, @Nullable Integer attendance, @Nullable BigDecimal score) {
  private static final Bilingual THERE =
      new Bilingual(
          "Có mặt %s/%s buổi, vắng có phép %s, chưa điểm danh %s; yêu cầu ít nhất %s%%",
          "There in %s of %s sessions, excused in %s, not marked in %s; at least %s%% is asked");
  private static final Bilingual MARKED =
      new Bilingual("Điểm %s, yêu cầu ít nhất %s", "The score is %s, at least %s is asked");

  boolean askNothing() {
    return attendance == null && score == null;
  }

  /** Every rule, passed or not; undetermined where sessions that nobody marked would decide. */
  List<Reason> judge(Share share, @Nullable BigDecimal marks) {
    var reasons = new ArrayList<Reason>();
    if (attendance != null) {
      var reached = share.reaches(attendance);
      var unmarked = share.sessions() - share.recorded();
      reasons.add(
          new Reason(
              "result.attendance",
              reached,
              attendance,
              share.percent(),
              true,
              "Khóa học " + course,
              THERE.with(share.present(), share.sessions(), share.excused(), unmarked, attendance),
              Map.of(
                  "sessions", share.sessions(),
                  "present", share.present(),
                  "excused", share.excused(),
                  "absent", share.absent()),
              reached == null ? List.of("attendance") : List.of()));
    }
    if (score != null && marks != null) {
      reasons.add(
          new Reason(
              "result.score",
              marks.compareTo(score) >= 0,
              score.toPlainString(),
              marks.toPlainString(),
              "Khóa học " + course,
              MARKED.with(marks.toPlainString(), score.toPlainString()),
              true));
    }
    return reasons;
  }
}
