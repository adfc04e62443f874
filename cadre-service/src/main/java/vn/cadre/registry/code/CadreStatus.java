package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Whether and how a person serves. */
public enum CadreStatus implements Code {
  ACTIVE("Đang công tác", "Active"),
  SECONDED("Đang biệt phái", "Seconded"),
  ON_LEAVE("Đang nghỉ theo chế độ", "On leave"),
  STUDYING("Đang học tập trung", "Studying full time"),
  SUSPENDED("Đang tạm đình chỉ", "Suspended"),
  RETIRED("Đã nghỉ hưu", "Retired"),
  LEFT("Đã thôi việc hoặc chuyển đi", "Left"),
  DECEASED("Đã mất", "Deceased");

  private final String vi;
  private final String en;

  CadreStatus(String vi, String en) {
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
