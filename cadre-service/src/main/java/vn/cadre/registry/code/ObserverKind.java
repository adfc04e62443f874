package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Ai giám sát, nhận xét. */
public enum ObserverKind implements Code {
  FRONT("Mặt trận Tổ quốc", "Fatherland Front"),
  MASS_ORGANISATION("Tổ chức chính trị - xã hội", "Mass organisation"),
  SUPERVISOR("Cơ quan giám sát khác", "Other supervisor");

  private final String vi;
  private final String en;

  ObserverKind(String vi, String en) {
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
