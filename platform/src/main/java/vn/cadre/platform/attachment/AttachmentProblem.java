package vn.cadre.platform.attachment;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Why a file is not taken, or not sent. */
public enum AttachmentProblem implements ProblemType {
  ATTACHMENT_TOO_LARGE(
      "attachment-too-large",
      413,
      "Tệp đính kèm quá lớn",
      "The attachment is too large",
      "Tối đa 20 MB (20.971.520 byte), và 200 MB sau khi giải nén đối với DOCX, XLSX. Hãy quét ở độ phân giải thấp hơn hoặc chia tệp.",
      "At most 20 MB (20,971,520 bytes), and 200 MB inflated for DOCX and XLSX. Scan at a lower resolution or split the file."),
  UNSUPPORTED_ATTACHMENT(
      "unsupported-attachment",
      415,
      "Loại tệp không được nhận",
      "This kind of file is not taken",
      "Nhận PDF, DOCX, XLSX, PNG và JPEG; loại được xét theo nội dung, không theo tên tệp.",
      "PDF, DOCX, XLSX, PNG and JPEG are taken; the kind is told by the content, never by the name."),
  RANGE_NOT_SATISFIABLE(
      "range-not-satisfiable",
      416,
      "Khoảng byte nằm ngoài tệp",
      "The range lies outside the file",
      "Tiêu đề Range phải chỉ ít nhất một byte của tệp; độ dài tệp có trong Content-Range.",
      "Range must name at least one byte of the file; Content-Range tells its length.");

  private final String code;
  private final int status;
  private final Bilingual title;
  private final Bilingual explanation;

  AttachmentProblem(
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
