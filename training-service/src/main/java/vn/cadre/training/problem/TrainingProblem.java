package vn.cadre.training.problem;

import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.problem.Violations;

/** The problems of training. Where another record is out of scope, none of them names it. */
public enum TrainingProblem implements ProblemType {
  DUPLICATE_CODE(
      "duplicate-code",
      409,
      "Mã đã được dùng",
      "The code is taken",
      "Mã này đã thuộc về một bản ghi khác; mỗi mã chỉ dùng một lần.",
      "Another record has this code; a code is used once."),
  CLASS_STAGE(
      "class-stage",
      409,
      "Lớp không ở giai đoạn này",
      "The class is at another stage",
      "Một lớp đi từ dự kiến, chiêu sinh, đang học đến kết thúc; chưa kết thúc thì còn có thể hủy. allowedActions nêu những gì làm được lúc này.",
      "A class goes from planned to open, running and completed, and may be cancelled before it is completed. Its allowedActions tell what can be done now."),
  CLASS_NOT_READY(
      "class-not-ready",
      422,
      "Lớp chưa đủ điều kiện",
      "The class is not ready",
      "Lớp khai giảng khi đã đến ngày đầu và có học viên được duyệt, kết thúc khi đã đến ngày cuối; reasons nêu từng điều kiện.",
      "A class starts once its first day has come and somebody has a place, and is completed once its last day has come; reasons tell each condition."),
  NEED_SETTLED(
      "need-settled",
      409,
      "Đề xuất đã được xử lý",
      "The request is settled",
      "Đề xuất đã được chấp nhận, từ chối hoặc rút; hãy lập đề xuất mới.",
      "The request was accepted, declined or withdrawn; make a new one."),
  PLAN_LINE_EXCEEDED(
      "plan-line-exceeded",
      422,
      "Vượt số lớp của dòng kế hoạch",
      "More classes than the line of the plan has",
      "Dòng kế hoạch đã đủ số lớp; hãy điều chỉnh kế hoạch, hoặc mở lớp ngoài kế hoạch.",
      "The line of the plan has all its classes; amend the plan, or hold the class outside any plan."),
  CAPACITY_TAKEN(
      "capacity-taken",
      409,
      "Số chỗ ít hơn số học viên đã duyệt",
      "Fewer places than learners who have one",
      "Không thể giảm số chỗ xuống dưới số học viên đã được duyệt; ai đó phải rút trước.",
      "There cannot be fewer places than learners who have one; somebody has to withdraw first."),
  SESSION_OVERLAP(
      "session-overlap",
      409,
      "Buổi học trùng giờ",
      "The session overlaps another one",
      "Lớp đã có một buổi học trong thời gian này.",
      "The class has a session at this time already."),
  TRAINER_ELSEWHERE(
      "trainer-elsewhere",
      409,
      "Giảng viên đang dạy nơi khác",
      "The trainer teaches elsewhere",
      "Trong thời gian này giảng viên đã có một buổi dạy ở lớp khác.",
      "The trainer has a session of another class at this time."),
  TRAINER_TEACHES(
      "trainer-teaches",
      409,
      "Giảng viên còn buổi dạy",
      "The trainer still teaches",
      "Giảng viên còn có buổi dạy trong lớp; hãy đổi giảng viên của các buổi này trước.",
      "The trainer has sessions in the class; let somebody else teach these first."),
  ENROLMENT_STAGE(
      "enrolment-stage",
      409,
      "Ghi danh không ở giai đoạn này",
      "The enrolment is at another stage",
      "Người được cử được duyệt, không duyệt hoặc rút; allowedActions nêu những gì làm được lúc này.",
      "Somebody put forward is approved, declined or withdrawn; allowedActions tell what can be done now."),
  DUPLICATE_ENROLMENT(
      "duplicate-enrolment",
      409,
      "Đã có tên trong lớp",
      "Enrolled in the class already",
      "Một người chỉ được cử một lần vào một lớp; người đã rút hoặc không được duyệt có thể được cử lại.",
      "Nobody is put forward twice for a class; whoever withdrew or was declined may be put forward again."),
  ENROLMENT_REFUSED(
      "enrolment-refused",
      422,
      "Không đủ điều kiện vào lớp",
      "A rule refuses the learner",
      "reasons nêu mọi điều kiện đã xét; điều kiện chưa xác định được thì người duyệt có thể chấp nhận, kèm lý do.",
      "reasons tell every rule that was tried; what cannot be told may be accepted by whoever approves, with a reason."),
  COURSE_RETIRED(
      "course-retired",
      409,
      "Khóa học đã thôi giảng dạy",
      "The course is no longer taught",
      "Ngày thôi giảng dạy đã qua nên không đổi được nữa.",
      "The day on which it ended has come, so it stays."),
  DUPLICATE_PLAN(
      "duplicate-plan",
      409,
      "Đơn vị đã có kế hoạch của năm này",
      "The organiser has a plan of the year",
      "Mỗi đơn vị tổ chức có một kế hoạch cho mỗi năm; hãy sửa đổi kế hoạch đã có.",
      "An organiser has one plan a year; amend the one there is."),
  PLAN_STATE(
      "plan-state",
      409,
      "Kế hoạch không ở trạng thái cho phép việc này",
      "The plan does not stand where this may be done",
      "Chỉ sửa khi đang soạn, chỉ duyệt hoặc trả lại khi đã trình, chỉ sửa đổi khi đã duyệt; allowedActions nêu việc làm được.",
      "It is written while drafted, settled once submitted and amended once approved; allowedActions says what may be done."),
  PLAN_EMPTY(
      "plan-empty",
      409,
      "Kế hoạch chưa có dòng nào",
      "The plan has no line",
      "Thêm ít nhất một dòng trước khi trình.",
      "Add a line before it is submitted."),
  PLAN_IN_USE(
      "plan-in-use",
      409,
      "Kế hoạch đang có lớp",
      "There are classes of the plan",
      "Hủy các lớp chưa học trước khi hủy kế hoạch; kế hoạch có lớp đã học thì giữ nguyên.",
      "Cancel the classes that are not held first; a plan of which classes were held stays."),
  LINE_IN_USE(
      "line-in-use",
      409,
      "Dòng kế hoạch đã có lớp",
      "There are classes of the line",
      "Lớp đã mở theo dòng này nên dòng không xóa được; hãy sửa số lớp.",
      "Classes were made for the line, so it stays; change the number of its classes."),
  PLAN_OVER_BUDGET(
      "plan-over-budget",
      422,
      "Vượt trần kinh phí của kế hoạch",
      "Beyond the ceiling of the plan",
      "Tổng kinh phí các dòng vượt trần được giao; reasons nêu trần và số dự kiến theo nguồn.",
      "The lines together cost more than the plan may; reasons name the ceilings and what is asked."),
  PLAN_REFUSED(
      "plan-refused",
      422,
      "Kế hoạch chưa đạt quy định",
      "The plan breaks a rule",
      "reasons nêu mọi quy tắc đã xét; sửa những điều chưa đạt rồi trình lại.",
      "reasons name every rule that was tried; mend what is broken and submit again."),
  NO_PLAN_PACK(
      "no-plan-pack",
      422,
      "Chưa có bộ tham số đề xuất kế hoạch",
      "No pack says how plans are proposed",
      "Cần một bộ tham số loại training-plans có hiệu lực hôm nay.",
      "A pack of the kind training-plans has to be in force today."),
  EXPENSE_ANNULLED(
      "expense-annulled",
      409,
      "Khoản chi đã bị hủy",
      "The expense is annulled",
      "Khoản chi đã hủy thì giữ nguyên; hãy ghi khoản mới.",
      "An annulled expense stays as it is; record another one."),
  CLASS_NOT_HELD(
      "class-not-held",
      409,
      "Lớp chưa khai giảng",
      "The class has not begun",
      "Chỉ điểm danh, ghi kết quả khi lớp đang học hoặc đã kết thúc.",
      "Attendance and results are recorded while a class is running or once it is completed."),
  SESSION_TO_COME(
      "session-to-come",
      409,
      "Buổi học chưa bắt đầu",
      "The session has not begun",
      "Chỉ điểm danh khi buổi học đã bắt đầu.",
      "Attendance is marked once the session has begun."),
  SESSION_HELD(
      "session-held",
      409,
      "Buổi học đã điểm danh",
      "Attendance of the session was marked",
      "Buổi học đã điểm danh thì không xóa được và không dời sang thời gian chưa đến.",
      "A session in which somebody was marked is neither removed nor moved to a time to come."),
  CLASS_NOT_COMPLETED(
      "class-not-completed",
      409,
      "Lớp chưa kết thúc",
      "The class is not completed",
      "Chứng chỉ được cấp khi lớp đã kết thúc.",
      "Certificates are issued once the class is completed."),
  NOBODY_TO_CERTIFY(
      "nobody-to-certify",
      409,
      "Không còn ai để cấp chứng chỉ",
      "There is nobody left to certify",
      "Mọi học viên đạt yêu cầu của lớp đều đã có chứng chỉ hoặc đã bị thu hồi chứng chỉ; muốn cấp lại, nêu ghi danh của họ ở enrolmentIds.",
      "Everybody who passed the class has a certificate, or had one that was revoked; to certify them again, name their enrolments in enrolmentIds."),
  CERTIFICATE_REVOKED(
      "certificate-revoked",
      409,
      "Chứng chỉ đã bị thu hồi",
      "The certificate is revoked",
      "Chứng chỉ chỉ thu hồi được một lần; cấp lại là cấp chứng chỉ mới.",
      "A certificate is revoked once; to issue it again is to issue a new one."),
  NOT_ANSWERABLE(
      "not-answerable",
      409,
      "Không có gì để gửi lại",
      "There is nothing to send again",
      "Chỉ gửi lại chứng chỉ hoặc việc học mà sổ đăng ký đã từ chối hoặc quá hạn chưa trả lời.",
      "Only a certificate or a study that the registry refused, or has not answered in time, is sent again."),
  DUPLICATE_COMMITMENT(
      "duplicate-commitment",
      409,
      "Cam kết đã được ghi",
      "The commitment is recorded already",
      "Người này đã có một cam kết còn hiệu lực cho khóa học này từ cùng ngày.",
      "The person has an active commitment for this study, from the same day."),
  COMMITMENT_SETTLED(
      "commitment-settled",
      409,
      "Cam kết đã kết thúc",
      "The commitment is settled",
      "Cam kết đã hoàn thành, bị vi phạm hoặc được miễn thì giữ nguyên.",
      "A commitment that was fulfilled, broken or released stays as it is."),
  COMMITMENT_NOT_SERVED(
      "commitment-not-served",
      409,
      "Chưa hết thời gian cam kết",
      "What is owed is not served yet",
      "Chỉ xác nhận hoàn thành từ ngày owedUntil; được miễn trước đó thì dùng release.",
      "It is fulfilled on the day owedUntil at the earliest; whoever is let off before is released."),
  COMPENSATION_UNDETERMINED(
      "compensation-undetermined",
      422,
      "Chưa xác định được số phải đền bù",
      "What is to be paid back cannot be told",
      "reasons nêu những gì còn thiếu, chẳng hạn chi phí của khóa học.",
      "reasons tell what is missing, such as the cost of the study.");

  private static final Bilingual TAKEN =
      new Bilingual("Mã %s đã được dùng", "The code %s is taken");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  TrainingProblem(
      String code,
      int status,
      String titleVi,
      String titleEn,
      String explanationVi,
      String explanationEn) {
    this.code = code;
    this.status = status;
    this.title = new Bilingual(titleVi, titleEn);
    this.explanation = new Bilingual(explanationVi, explanationEn);
  }

  /** {@link #DUPLICATE_CODE} of this very code, sent in this field. */
  public static ProblemException taken(String field, String code) {
    return ProblemException.invalid(
        DUPLICATE_CODE, new Violations().add(field, DUPLICATE_CODE.code, TAKEN.with(code)).all());
  }

  /** Refuses whom a rule refuses; what cannot be told is left to whoever approves. */
  public static void requireNotRefused(Assessment assessment) {
    requireEligible(assessment, true);
  }

  /** Refuses whom a rule refuses, and, unless it is accepted, whom one cannot be told of. */
  public static void requireEligible(Assessment assessment, boolean undeterminedAccepted) {
    if (assessment.reasons().stream()
        .anyMatch(reason ->
            Boolean.FALSE.equals(reason.passed())
                || reason.passed() == null && !undeterminedAccepted)) {
      throw ProblemException.refused(
          ENROLMENT_REFUSED, ENROLMENT_REFUSED.explanation(), assessment.reasons());
    }
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Bilingual title() {
    return title;
  }

  @Override
  public Bilingual explanation() {
    return explanation;
  }
}
