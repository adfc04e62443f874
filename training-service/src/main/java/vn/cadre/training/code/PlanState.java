package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Trạng thái kế hoạch: where a yearly plan stands. */
public enum PlanState implements Code {
  DRAFT("Đang soạn", "Draft"),
  SUBMITTED("Đã trình", "Submitted"),
  APPROVED("Đã duyệt", "Approved"),
  CANCELLED("Đã hủy", "Cancelled");

  private final String vi;
  private final String en;

  PlanState(String vi, String en) {
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
