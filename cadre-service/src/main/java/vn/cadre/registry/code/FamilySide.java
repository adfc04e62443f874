package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Bên nào của gia đình: forms list the two families apart. */
public enum FamilySide implements Code {
  OWN("Bên bản thân", "Own family"),
  SPOUSE("Bên vợ, chồng", "Spouse's family");

  private final String vi;
  private final String en;

  FamilySide(String vi, String en) {
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
