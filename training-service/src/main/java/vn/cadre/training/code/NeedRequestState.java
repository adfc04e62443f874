package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Trạng thái đề xuất nhu cầu: where what a unit asked for stands. */
public enum NeedRequestState implements Code {
  REQUESTED("Đã đề xuất", "Requested"),
  ACCEPTED("Được chấp nhận", "Accepted"),
  DECLINED("Không chấp nhận", "Declined"),
  WITHDRAWN("Đã rút", "Withdrawn");

  private final String vi;
  private final String en;

  NeedRequestState(String vi, String en) {
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
