package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** What became of a certificate or a study in the record of whom it is about. */
public enum RegistryAnswer implements Code {
  SENT("Đã gửi, chờ trả lời", "Sent, not answered yet"),
  RECORDED("Đã ghi vào hồ sơ", "Recorded"),
  REFUSED("Bị từ chối", "Refused"),
  TAKEN_BACK("Đã rút khỏi hồ sơ", "Taken back"),
  STUCK("Quá hạn chưa trả lời", "Not answered in time");

  private final String vi;
  private final String en;

  RegistryAnswer(String vi, String en) {
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

  /** Whether sending it again may bring another one. */
  public boolean isAnswerable() {
    return this == REFUSED || this == STUCK;
  }
}
