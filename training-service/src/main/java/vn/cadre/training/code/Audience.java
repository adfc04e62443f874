package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Đối tượng: who a learner is; cadres need no record in the registry to be one of them. */
public enum Audience implements Code {
  CADRE("Cán bộ", "Cadre"),
  PARTY_MEMBER("Đảng viên", "Party member"),
  CIVIL_SERVANT_OR_PUBLIC_EMPLOYEE("Công chức, viên chức", "Civil servant or public employee"),
  NON_SPECIALISED("Cán bộ không chuyên trách", "Non-specialised worker"),
  COLLABORATOR("Cộng tác viên", "Collaborator"),
  OUTSTANDING_CITIZEN("Quần chúng ưu tú", "Outstanding citizen");

  private final String vi;
  private final String en;

  Audience(String vi, String en) {
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
