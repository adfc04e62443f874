package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Who disciplines: the State and the Party use some of the same words for different acts. */
public enum DisciplineKind implements Code {
  STATE("Kỷ luật hành chính", "State"),
  PARTY("Kỷ luật đảng", "Party");

  private final String vi;
  private final String en;

  DisciplineKind(String vi, String en) {
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
