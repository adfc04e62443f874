package vn.cadre.training.result;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.attendance.Share;

/**
 * Who passes, row by row.
 *
 * @param certified enrolments whose certificate holds
 */
record Verdicts(PassingRules rules, Map<UUID, Share> shares, Set<UUID> certified) {
  private static final Bilingual CERTIFIED =
      new Bilingual(
          "Chứng chỉ đã cấp; thu hồi trước khi sửa kết quả",
          "A certificate was issued; revoke it before the result is changed");
  private static final Bilingual CONTRADICTS =
      new Bilingual("Chưa đạt yêu cầu của khóa học: %s", "The rules of the course are not met: %s");
  private static final Bilingual UNDETERMINED =
      new Bilingual("Chưa điểm danh đủ để kết luận: %s", "Too few sessions are marked to tell: %s");

  /** A row that is right, with what its rules met. */
  record Judged(NewResults.Row row, boolean passed, List<Reason> reasons) {

    /** As it is recorded: with who passed in the end. */
    NewResults.Row settled() {
      return new NewResults.Row(row.enrolmentId(), row.score(), passed, row.note(), null);
    }
  }

  /**
   * Null with what is wrong with it.
   *
   * @param at what the names of its fields begin with
   */
  @Nullable Judged judge(NewResults.Row row, String at, Violations violations) {
    if (certified.contains(row.enrolmentId())) {
      violations.add(at + "enrolmentId", "certificate-issued", CERTIFIED);
      return null;
    }
    if (rules.score() != null && row.score() == null) {
      violations.add(at + "score", ViolationCode.REQUIRED);
      return null;
    }
    if ((rules.askNothing() || rules.leaveAttendanceToTheRecorder()) && row.passed() == null) {
      violations.add(at + "passed", ViolationCode.REQUIRED);
      return null;
    }
    if (rules.leaveAttendanceToTheRecorder() && row.passed() && row.note() == null) {
      violations.add(at + "note", ViolationCode.REQUIRED);
      return null;
    }
    var share = shares.getOrDefault(row.enrolmentId(), Share.NONE);
    var reasons = rules.judge(share, row.marks(), row.passed());
    var failed =
        reasons.stream().filter(reason -> Boolean.FALSE.equals(reason.passed())).findFirst();
    var open = reasons.stream().filter(reason -> reason.passed() == null).findFirst();
    if (Boolean.TRUE.equals(row.passed()) && failed.isPresent()) {
      violations.add(at + "passed", "rules-not-met", said(CONTRADICTS, failed.get()));
      return null;
    }
    if (failed.isEmpty() && open.isPresent() && !Boolean.FALSE.equals(row.passed())) {
      violations.add(at + "enrolmentId", "undetermined", said(UNDETERMINED, open.get()));
      return null;
    }
    var byRules = failed.isEmpty();
    if (Boolean.FALSE.equals(row.passed())
        && byRules
        && !rules.askNothing()
        && row.note() == null) {
      violations.add(at + "note", ViolationCode.REQUIRED);
      return null;
    }
    return new Judged(row, byRules && !Boolean.FALSE.equals(row.passed()), reasons);
  }

  private static Bilingual said(Bilingual text, Reason reason) {
    return new Bilingual(
        text.vi().formatted(reason.message().vi()), text.en().formatted(reason.message().en()));
  }
}
