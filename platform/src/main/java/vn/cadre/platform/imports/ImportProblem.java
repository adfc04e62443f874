package vn.cadre.platform.imports;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Why a file cannot be taken at all, or a job not be changed. */
public enum ImportProblem implements ProblemType {
  UNREADABLE_WORKBOOK(
      "unreadable-workbook",
      400,
      "Không đọc được tệp Excel",
      "The workbook cannot be read",
      "Nội dung không phải tệp .xlsx hợp lệ: tệp bị hỏng, có mật khẩu, là .xls cũ, hoặc là loại tệp khác được đổi tên. Mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
      "The content is not a sound .xlsx file: damaged, password protected, an old .xls or another file renamed. Open it in Excel or LibreOffice and save it as .xlsx."),
  UNREADABLE_FILE(
      "unreadable-file",
      400,
      "Không đọc được tệp",
      "The file cannot be read",
      "Cần một tệp .xlsx, hoặc CSV hay NDJSON mã hóa UTF-8.",
      "Send an .xlsx file, or CSV or NDJSON encoded in UTF-8."),
  WRONG_COLUMNS(
      "wrong-columns",
      400,
      "Các cột không đúng mẫu",
      "The columns are not those of the template",
      "Dòng tiêu đề phải có đủ các cột bắt buộc và không có cột lạ; tải mẫu mới tại imports/templates/{kind}.",
      "The heading needs every required column and no unknown one; fetch the template at imports/templates/{kind}."),
  EMPTY_FILE(
      "empty-file",
      400,
      "Tệp không có dòng dữ liệu nào",
      "The file has no rows",
      "Nhập ít nhất một dòng dưới dòng tiêu đề.",
      "Fill in at least one row below the heading."),
  FILE_TOO_LARGE(
      "file-too-large",
      413,
      "Tệp quá lớn",
      "The file is too large",
      "Tối đa 64 MB, 512 MB sau khi giải nén, 1.000.000 dòng, 200 cột và 32.767 ký tự mỗi ô; hãy chia thành nhiều tệp.",
      "At most 64 MB, 512 MB inflated, 1,000,000 rows, 200 columns and 32,767 characters a cell; split the file."),
  IMPORT_ENDED(
      "import-ended",
      409,
      "Việc nhập đã kết thúc",
      "The import has ended",
      "Chỉ có thể hủy việc nhập đang chờ hoặc đang chạy.",
      "Only an import that waits or runs can be cancelled.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  ImportProblem(
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
