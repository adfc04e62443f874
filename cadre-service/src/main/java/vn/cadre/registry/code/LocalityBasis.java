package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** By which of a person's places it is told whether they are local. */
public enum LocalityBasis implements Code {
  NATIVE_PLACE("Quê quán", "Native place"),
  BIRTH_PLACE("Nơi sinh", "Place of birth"),
  RESIDENCE("Nơi cư trú", "Residence");

  private final String vi;
  private final String en;

  LocalityBasis(String vi, String en) {
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
