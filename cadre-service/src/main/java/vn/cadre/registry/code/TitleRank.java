package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Cấp trưởng, cấp phó: whether a title leads. */
public enum TitleRank implements Code {
  HEAD("Cấp trưởng", "Head"),
  DEPUTY("Cấp phó", "Deputy"),
  STAFF("Không giữ chức vụ lãnh đạo, quản lý", "Staff");

  private final String vi;
  private final String en;

  TitleRank(String vi, String en) {
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
