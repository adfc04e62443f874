package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Nguồn kinh phí: who pays. */
public enum FundingSource implements Code {
  CENTRAL_BUDGET("Ngân sách trung ương", "Central budget"),
  PROVINCIAL_BUDGET("Ngân sách tỉnh", "Provincial budget"),
  LOCAL_BUDGET("Ngân sách cấp huyện, cấp xã", "Budget of the district or commune"),
  UNIT_FUNDS("Kinh phí của đơn vị", "Funds of the unit"),
  LEARNER("Người học đóng góp", "Paid by the learner"),
  SPONSOR("Tài trợ, dự án", "Sponsor or project");

  private final String vi;
  private final String en;

  FundingSource(String vi, String en) {
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
