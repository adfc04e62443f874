package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Quan hệ gia đình, as seen from the person or from the spouse. */
public enum FamilyRelation implements Code {
  FATHER("Cha", "Father"),
  MOTHER("Mẹ", "Mother"),
  SPOUSE("Vợ, chồng", "Spouse"),
  CHILD("Con", "Child"),
  SIBLING("Anh, chị, em ruột", "Brother or sister"),
  GRANDPARENT("Ông, bà", "Grandparent"),
  GUARDIAN("Người nuôi dưỡng", "Guardian"),
  OTHER("Quan hệ khác", "Other");

  private final String vi;
  private final String en;

  FamilyRelation(String vi, String en) {
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
