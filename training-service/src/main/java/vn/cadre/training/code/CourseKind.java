package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Loại chương trình: the kinds of Decree 171/2025/NĐ-CP, Party work, and postgraduate study. */
public enum CourseKind implements Code {
  POLITICAL_THEORY("Lý luận chính trị", "Political theory"),
  STATE_MANAGEMENT("Quản lý nhà nước", "State management"),
  PROFESSIONAL("Chuyên môn, nghiệp vụ, vị trí việc làm", "Professional skills of the post"),
  DEFENCE_SECURITY("Quốc phòng và an ninh", "Defence and security"),
  DIGITAL("Khoa học công nghệ, chuyển đổi số", "Science, technology and digital skills"),
  LANGUAGE("Ngoại ngữ, tiếng dân tộc thiểu số", "Foreign and minority languages"),
  PARTY_WORK("Công tác đảng, đoàn thể", "Work of the Party and mass organisations"),
  POSTGRADUATE("Sau đại học", "Postgraduate study");

  private final String vi;
  private final String en;

  CourseKind(String vi, String en) {
    this.vi = vi;
    this.en = en;
  }

  @Override
  public String vi() {
    return vi;
  }

  @Override
  public String en() {
    return en;
  }
}
