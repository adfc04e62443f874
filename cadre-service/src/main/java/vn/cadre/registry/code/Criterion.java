package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Tiêu chí: what a standard can ask. */
public enum Criterion implements Code {
  PROFESSIONAL_LEVEL("Trình độ chuyên môn", "Professional level"),
  SPECIALITY("Chuyên ngành", "Speciality"),
  POLITICAL_THEORY_LEVEL("Lý luận chính trị", "Political theory"),
  STATE_MANAGEMENT_LEVEL("Quản lý nhà nước", "State management"),
  GRADE("Ngạch, chức danh nghề nghiệp", "Grade"),
  LANGUAGE("Ngoại ngữ, tiếng dân tộc", "Language"),
  INFORMATICS("Tin học", "Informatics"),
  AGE("Độ tuổi khi nhận chức vụ", "Age on coming to the post"),
  PARTY_MEMBER("Đảng viên", "Membership of the Party");

  private final String vi;
  private final String en;

  Criterion(String vi, String en) {
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
