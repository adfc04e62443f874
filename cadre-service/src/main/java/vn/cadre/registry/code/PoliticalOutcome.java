package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Kết luận về tiêu chuẩn chính trị. */
public enum PoliticalOutcome implements Code {
  MEETS("Bảo đảm tiêu chuẩn chính trị", "Meets the political standard"),
  DOES_NOT_MEET("Chưa bảo đảm tiêu chuẩn chính trị", "Does not meet the political standard"),
  NOT_CONCLUDED("Chưa đủ cơ sở kết luận", "Cannot be concluded yet");

  private final String vi;
  private final String en;

  PoliticalOutcome(String vi, String en) {
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
