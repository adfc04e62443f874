package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Which law a person serves under. */
public enum Category implements Code {
  CADRE("Cán bộ", "Cadre"),
  CIVIL_SERVANT("Công chức", "Civil servant"),
  PUBLIC_EMPLOYEE("Viên chức", "Public employee"),
  NON_SPECIALISED("Người hoạt động không chuyên trách", "Non-specialised worker");

  private final String vi;
  private final String en;

  Category(String vi, String en) {
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
