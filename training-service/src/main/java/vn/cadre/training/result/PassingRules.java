package vn.cadre.training.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.training.attendance.Share;
import vn.cadre.training.roll.HeldClass;

/**
 * What a course asks of whoever passes it. The numbers are the course's own, so whoever keeps the
 * course answers for them.
 *
 * @param course its code, as the basis of the rules
 * @param attendance per cent of the sessions; null where none is asked
 * @param score of 10 points; null where none is asked
 * @param timetabled whether the class has sessions in which somebody could be marked
 */
record PassingRules(
    String course, @Nullable Integer attendance, @Nullable BigDecimal score, boolean timetabled) {
  private static final Bilingual THERE =
      new Bilingual(
          "Có mặt %s/%s buổi, vắng có phép %s, chưa điểm danh %s; yêu cầu ít nhất %s%%",
          "There in %s of %s sessions, excused in %s, not marked in %s; at least %s%% is asked");
  private static final Bilingual TOLD =
      new Bilingual(
          "Lớp không có buổi học nào được ghi; người ghi kết quả xác nhận việc dự lớp (yêu cầu %s%%)",
          "No session of the class is on record; whoever records the result answers for it (%s%% is asked)");
  private static final Bilingual MARKED =
      new Bilingual("Điểm %s, yêu cầu ít nhất %s", "The score is %s, at least %s is asked");

  static PassingRules of(HeldClass held, boolean timetabled) {
    return new PassingRules(held.courseCode(), held.passAttendance(), held.passScore(), timetabled);
  }

  boolean askNothing() {
    return attendance == null && score == null;
  }

  /** Whether attendance is asked and nothing tells it but whoever records the result. */
  boolean leaveAttendanceToTheRecorder() {
    return attendance != null && !timetabled;
  }

  /**
   * Every rule, passed or not; undetermined where sessions that nobody marked would decide.
   *
   * @param told what whoever records the result says, which decides where nobody could be marked
   */
  List<Reason> judge(Share share, @Nullable BigDecimal marks, @Nullable Boolean told) {
    var reasons = new ArrayList<Reason>();
    if (leaveAttendanceToTheRecorder()) {
      reasons.add(
          new Reason(
              "result.attendance",
              told,
              attendance,
              null,
              true,
              "Khóa học " + course,
              TOLD.with(attendance),
              Map.of("sessions", 0),
              told == null ? List.of("attendance") : List.of()));
    } else if (attendance != null) {
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
