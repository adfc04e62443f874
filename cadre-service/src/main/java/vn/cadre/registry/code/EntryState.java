package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Whether an entry of a person's record counts. */
public enum EntryState implements Code {
  RECORDED("Đã ghi nhận", "Recorded"),
  /** Made in error: kept, and counted nowhere. */
  ANNULLED("Đã hủy bỏ", "Annulled");

  private final String vi;
  private final String en;

  EntryState(String vi, String en) {
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
