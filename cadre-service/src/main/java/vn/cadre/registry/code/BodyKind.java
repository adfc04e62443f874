package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** A committee elected for a term, or the standing committee within it. */
public enum BodyKind implements Code {
  COMMITTEE("Ban Chấp hành", "Committee"),
  STANDING_COMMITTEE("Ban Thường vụ", "Standing committee");

  private final String vi;
  private final String en;

  BodyKind(String vi, String en) {
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
