package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** On what somebody may retire before the age (NĐ 135/2020, Article 5, and downsizing). */
public enum EarlyGround implements Code {
  HAZARDOUS_WORK("Làm công việc nặng nhọc, độc hại, nguy hiểm", "Hazardous work"),
  HARD_AREA("Làm việc ở vùng đặc biệt khó khăn", "Work in an especially hard area"),
  HAZARDOUS_WORK_AND_HARD_AREA(
      "Công việc nặng nhọc và vùng đặc biệt khó khăn cộng lại",
      "Hazardous work and hard areas together"),
  REDUCED_CAPACITY("Suy giảm khả năng lao động", "Reduced capacity for work"),
  DOWNSIZING("Tinh giản biên chế", "Downsizing");

  private final String vi;
  private final String en;

  EarlyGround(String vi, String en) {
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
