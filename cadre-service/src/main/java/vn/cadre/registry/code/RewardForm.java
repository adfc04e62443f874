package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/** Hình thức khen thưởng, danh hiệu thi đua. */
public enum RewardForm implements Code {
  ORDER("Huân chương", "Order"),
  MEDAL("Huy chương, kỷ niệm chương", "Medal"),
  STATE_HONOUR("Danh hiệu vinh dự Nhà nước", "Honorary title of the State"),
  NATIONAL_EMULATION_FIGHTER("Chiến sĩ thi đua toàn quốc", "National emulation fighter"),
  PROVINCIAL_EMULATION_FIGHTER(
      "Chiến sĩ thi đua cấp bộ, tỉnh", "Emulation fighter of a ministry or province"),
  GRASSROOTS_EMULATION_FIGHTER("Chiến sĩ thi đua cơ sở", "Emulation fighter at the grassroots"),
  ADVANCED_WORKER("Lao động tiên tiến", "Advanced worker"),
  CERTIFICATE_OF_MERIT("Bằng khen", "Certificate of merit"),
  LETTER_OF_COMMENDATION("Giấy khen", "Letter of commendation"),
  OTHER("Hình thức khác", "Other");

  private final String vi;
  private final String en;

  RewardForm(String vi, String en) {
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
