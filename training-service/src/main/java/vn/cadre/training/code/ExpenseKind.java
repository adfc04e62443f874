package vn.cadre.training.code;

import vn.cadre.platform.code.Code;

/** Khoản chi: what money of a class is spent on. */
public enum ExpenseKind implements Code {
  TEACHING("Thù lao giảng viên, báo cáo viên", "Fees of teachers and speakers"),
  MATERIALS("Tài liệu, văn phòng phẩm", "Materials and stationery"),
  VENUE("Hội trường, phòng học, trang thiết bị", "Venue and equipment"),
  BOARD_AND_LODGING("Ăn, nghỉ", "Board and lodging"),
  TRAVEL("Đi lại, khảo sát thực tế", "Travel and field visits"),
  TUITION("Học phí, hợp đồng với cơ sở đào tạo", "Tuition, contracts with institutions"),
  ORGANISATION("Tổ chức, quản lý lớp, thi, chứng chỉ", "Running the class, tests, certificates"),
  OTHER("Khác", "Other");

  private final String vi;
  private final String en;

  ExpenseKind(String vi, String en) {
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
