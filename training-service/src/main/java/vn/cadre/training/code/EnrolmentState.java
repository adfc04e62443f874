package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Trạng thái ghi danh: where an enrolment stands. */
public enum EnrolmentState implements Code {
  NOMINATED("Được cử, chờ duyệt", "Nominated"),
  APPROVED("Đã duyệt", "Approved"),
  WAITING("Chờ chỗ", "On the waiting list"),
  DECLINED("Không duyệt", "Declined"),
  WITHDRAWN("Đã rút", "Withdrawn"),
  CANCELLED("Lớp bị hủy", "Cancelled with the class");

  private final String vi;
  private final String en;

  EnrolmentState(String vi, String en) {
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
