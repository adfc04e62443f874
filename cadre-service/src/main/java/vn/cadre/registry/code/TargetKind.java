package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Mục tiêu: what an aim is measured by. */
public enum TargetKind implements Code {
  STANDARDISATION(
      "Chuẩn hóa theo tiêu chuẩn chức danh", "Standardisation by the standards of titles"),
  QUOTA_REDUCTION("Giảm biên chế so với năm gốc", "Reduction of the quota against a baseline year");

  private final String vi;
  private final String en;

  TargetKind(String vi, String en) {
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
