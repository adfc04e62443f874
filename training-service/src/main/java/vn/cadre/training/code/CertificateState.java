package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Whether a certificate holds. */
public enum CertificateState implements Code {
  ISSUED("Đã cấp", "Issued"),
  REVOKED("Đã thu hồi", "Revoked");

  private final String vi;
  private final String en;

  CertificateState(String vi, String en) {
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
