package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Khối: the part of the political system an organisation belongs to. */
public enum Bloc implements Code {
  PARTY("Khối Đảng", "Party"),
  STATE("Khối Nhà nước", "State"),
  FRONT_AND_MASS("Khối Mặt trận và đoàn thể", "Front and mass organisations"),
  PUBLIC_SERVICE_UNIT("Khối đơn vị sự nghiệp", "Public service units");

  private final String vi;
  private final String en;

  Bloc(String vi, String en) {
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
