package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Trạng thái lớp: where a class stands. */
public enum ClassState implements Code {
  PLANNED("Dự kiến", "Planned"),
  OPEN("Đang chiêu sinh", "Open for enrolment"),
  RUNNING("Đang học", "Running"),
  COMPLETED("Đã kết thúc", "Completed"),
  CANCELLED("Đã hủy", "Cancelled");

  private final String vi;
  private final String en;

  ClassState(String vi, String en) {
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
