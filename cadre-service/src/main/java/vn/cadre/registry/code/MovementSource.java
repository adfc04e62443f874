package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** What a movement is known from: an appointment that it follows from, or a report of it. */
public enum MovementSource implements Code {
  DERIVED("Từ việc giữ chức vụ", "From an appointment"),
  RECORDED("Ghi nhận từ báo cáo", "Recorded from a report");

  private final String vi;
  private final String en;

  MovementSource(String vi, String en) {
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
