package vn.cadre.platform.problem;

/**
 * The violations that the chassis itself reports; a service adds its own by constraint annotations.
 */
public enum ViolationCode {
  REQUIRED("required", "Bắt buộc phải có", "Is required"),
  UNKNOWN_FIELD("unknown-field", "Trường không có trong hợp đồng API", "Is not a field here"),
  UNKNOWN_PARAMETER(
      "unknown-parameter",
      "Tham số không được hỗ trợ ở đây",
      "Is not a parameter of this operation"),
  REPEATED_PARAMETER(
      "repeated-parameter", "Tham số chỉ được dùng một lần", "May be given only once"),
  WRONG_TYPE("wrong-type", "Sai kiểu dữ liệu, cần %s", "Has the wrong type, expected %s"),
  NOT_ONE_OF("not-one-of", "Giá trị phải là một trong: %s", "Must be one of: %s"),
  INVALID_DATE(
      "invalid-date",
      "Ngày không tồn tại, sai dạng hoặc ngoài khoảng năm; cần %s",
      "Is no date, has another form or lies out of range; expected %s"),
  CONTROL_CHARACTER(
      "control-character", "Có ký tự điều khiển không được phép", "Contains a control character"),
  SIZE("size", "Độ dài phải từ %s đến %s", "Length must be between %s and %s"),
  PATTERN("pattern", "Sai định dạng, cần khớp %s", "Does not match %s"),
  RANGE("range", "Ngoài khoảng cho phép (%s)", "Is out of range (%s)"),
  INVALID_CURSOR(
      "invalid-cursor",
      "Con trỏ không thuộc truy vấn này; hãy bắt đầu lại từ trang đầu",
      "Is not a cursor of this query; start again from the first page"),
  NOT_EXPORTED(
      "not-exported",
      "Thuộc về từng trang JSON; kết xuất luôn gồm cả danh sách",
      "Belongs to a page as JSON; an export is always the whole list"),
  UNSORTABLE(
      "unsortable", "Không thể sắp xếp theo %s; các trường: %s", "Cannot sort by %s; sortable: %s"),
  MALFORMED("malformed", "Nội dung không đọc được: %s", "Cannot be read: %s");

  private final String code;
  private final Bilingual message;

  ViolationCode(String code, String vi, String en) {
    this.code = code;
    this.message = new Bilingual(vi, en);
  }

  public String code() {
    return code;
  }

  public Bilingual message() {
    return message;
  }
}
