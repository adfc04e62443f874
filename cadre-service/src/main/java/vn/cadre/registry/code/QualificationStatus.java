package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Whether a qualification is held or studied for. */
public enum QualificationStatus implements Code {
  COMPLETED("Đã hoàn thành", "Completed"),
  STUDYING("Đang học", "Studying");

  private final String vi;
  private final String en;

  QualificationStatus(String vi, String en) {
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
