package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Điểm danh: whether a learner was there. */
public enum AttendanceState implements Code {
  PRESENT("Có mặt", "Present"),
  EXCUSED("Vắng có phép", "Excused"),
  ABSENT("Vắng không phép", "Absent");

  private final String vi;
  private final String en;

  AttendanceState(String vi, String en) {
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
