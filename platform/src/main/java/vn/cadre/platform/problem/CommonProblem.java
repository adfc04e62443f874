package vn.cadre.platform.problem;

/** The problems that any operation may answer with. */
public enum CommonProblem implements ProblemType {
  INVALID_INPUT(
      "invalid-input",
      400,
      "Dữ liệu gửi lên không hợp lệ",
      "The input is not valid",
      "violations nêu mọi điểm sai tìm thấy; sửa hết rồi gửi lại. Quy tắc dựa vào một trường còn sai được xét sau đó. Chưa có gì được ghi.",
      "violations name all that was found wrong; mend all of it and send again. A rule that rests on a field which is wrong itself is judged then. Nothing was written."),
  MALFORMED_JSON(
      "malformed-json",
      400,
      "Nội dung không phải JSON hợp lệ",
      "The body is not well-formed JSON",
      "Kiểm tra dấu ngoặc, dấu phẩy và mã hóa UTF-8 tại vị trí nêu trong violations.",
      "Check brackets, commas and the UTF-8 encoding at the place named in violations."),
  UNAUTHENTICATED(
      "unauthenticated",
      401,
      "Chưa xác thực",
      "Not authenticated",
      "Cần một mã truy cập còn hạn do máy chủ định danh cấp, gửi trong tiêu đề Authorization: Bearer.",
      "Send a valid, unexpired access token of the identity provider as Authorization: Bearer."),
  FORBIDDEN(
      "forbidden",
      403,
      "Không đủ quyền",
      "Not allowed",
      "Vai trò của bạn không cho phép thao tác này.",
      "None of your roles allows this operation."),
  NOT_FOUND(
      "not-found",
      404,
      "Không tìm thấy",
      "Not found",
      "Không có tài nguyên này, hoặc nó nằm ngoài phạm vi của bạn.",
      "There is no such resource, or it lies outside your scope."),
  METHOD_NOT_ALLOWED(
      "method-not-allowed",
      405,
      "Phương thức không được hỗ trợ",
      "Method not allowed",
      "Tài nguyên này không hỗ trợ phương thức đã gọi.",
      "This resource does not support the method."),
  NOT_ACCEPTABLE(
      "not-acceptable",
      406,
      "Không có dạng dữ liệu được yêu cầu",
      "No such representation",
      "Tài nguyên không có dạng nêu trong tiêu đề Accept.",
      "The resource has no representation of the type in Accept."),
  CONFLICT(
      "conflict",
      409,
      "Xung đột với trạng thái hiện tại",
      "Conflicts with the current state",
      "Yêu cầu mâu thuẫn với dữ liệu đang có.",
      "The request contradicts what is already recorded."),
  STALE(
      "stale",
      412,
      "Tài nguyên đã thay đổi",
      "The resource has changed",
      "If-Match không còn đúng. Đọc lại tài nguyên, xem thay đổi rồi gửi lại với ETag mới.",
      "If-Match no longer holds. Read the resource again and resend with the new ETag."),
  PAYLOAD_TOO_LARGE(
      "payload-too-large",
      413,
      "Nội dung quá lớn",
      "The body is too large",
      "Vượt quá giới hạn kích thước đã công bố của thao tác này.",
      "It exceeds the documented size limit of this operation."),
  URI_TOO_LONG(
      "uri-too-long",
      414,
      "Địa chỉ quá dài",
      "The URI is too long",
      "Đường dẫn và truy vấn tối đa 8.000 ký tự.",
      "Path and query are 8,000 characters at most."),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type",
      415,
      "Kiểu nội dung không được hỗ trợ",
      "Unsupported media type",
      "Thao tác này không nhận kiểu nội dung đã gửi.",
      "The operation does not take content of this type."),
  PRECONDITION_REQUIRED(
      "precondition-required",
      428,
      "Thiếu If-Match",
      "If-Match is missing",
      "Thay đổi một tài nguyên cần If-Match với ETag vừa đọc, để không ghi đè sửa đổi của người khác.",
      "Changing a resource needs If-Match with the ETag just read, so that nobody's change is overwritten."),
  HEADERS_TOO_LARGE(
      "headers-too-large",
      431,
      "Tiêu đề quá lớn",
      "The headers are too large",
      "Tên và giá trị các tiêu đề tối đa 20.000 ký tự.",
      "Names and values of the headers are 20,000 characters at most."),
  INTERNAL(
      "internal",
      500,
      "Lỗi trong hệ thống",
      "Something broke on our side",
      "Lỗi đã được ghi lại; khi báo cho đơn vị vận hành hãy kèm traceId.",
      "It has been logged; quote the traceId to the operators."),
  UNAVAILABLE(
      "unavailable",
      503,
      "Dịch vụ tạm thời không sẵn sàng",
      "Temporarily unavailable",
      "Hệ thống đang quá tải hoặc một thành phần đang ngừng; thử lại sau thời gian ở Retry-After.",
      "The system is overloaded or a part of it is down; try again after Retry-After."),
  TOO_SLOW(
      "too-slow",
      503,
      "Xử lý quá lâu",
      "It took too long",
      "Cơ sở dữ liệu đã dừng vì quá thời hạn; chưa có gì được ghi. Thử lại sau thời gian ở Retry-After; nếu vẫn vậy, hãy hỏi ít hơn: một đơn vị nhỏ hơn, một kỳ ngắn hơn, ít điều kiện hơn.",
      "The database stopped at the end of its time; nothing was written. Try again after Retry-After; where it happens again, ask for less: a smaller organisation, a shorter period, fewer filters."),
  TIMEOUT(
      "timeout",
      504,
      "Dịch vụ phía sau không trả lời kịp",
      "The service behind did not answer in time",
      "Thử lại sau thời gian ở Retry-After.",
      "Try again after Retry-After.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  CommonProblem(
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

  /** The common problem of an HTTP status that a framework raised by itself. */
  public static CommonProblem ofStatus(int status) {
    for (var problem : values()) {
      if (problem.status == status) {
        return problem;
      }
    }
    return status >= 500 ? INTERNAL : INVALID_INPUT;
  }
}
