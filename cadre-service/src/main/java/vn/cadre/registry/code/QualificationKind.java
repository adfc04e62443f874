package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** What a qualification is in. */
public enum QualificationKind implements Code {
  PROFESSIONAL("Chuyên môn", "Professional"),
  POLITICAL_THEORY("Lý luận chính trị", "Political theory"),
  STATE_MANAGEMENT("Quản lý nhà nước", "State management"),
  LANGUAGE("Ngoại ngữ, tiếng dân tộc", "Language"),
  INFORMATICS("Tin học", "Informatics");

  private final String vi;
  private final String en;

  QualificationKind(String vi, String en) {
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
