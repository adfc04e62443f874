package vn.cadre.platform.idempotency;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Why a keyed request is not performed. */
public enum IdempotencyProblem implements ProblemType {
  KEY_REUSE(
      "idempotency-key-reuse",
      422,
      "Idempotency-Key đã dùng cho nội dung khác",
      "The Idempotency-Key belongs to another body",
      "Khóa này đã được dùng ở đây với nội dung khác trong 24 giờ qua. Mỗi yêu cầu mới cần một khóa mới; chỉ gửi lại cùng khóa với đúng nội dung cũ.",
      "The key was used here with other content in the last 24 hours. Each new request needs a new key; only the very same content may be sent again with its key."),
  KEY_IN_USE(
      "idempotency-key-in-use",
      409,
      "Yêu cầu với Idempotency-Key này đang chạy",
      "A request with this Idempotency-Key is still running",
      "Yêu cầu trước chưa xong. Gửi lại với cùng khóa sau thời gian ở Retry-After để nhận kết quả của nó.",
      "The one before has not ended. Send it again with the same key after Retry-After to get its answer.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  IdempotencyProblem(
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
