package vn.cadre.registry.code;

/** Loại quyết định: what a decision document brings about. */
public enum DecisionType implements Code {
  RECRUITMENT("Tuyển dụng", "Recruitment"),
  RECEPTION("Tiếp nhận", "Reception"),
  APPOINTMENT("Bổ nhiệm", "Appointment"),
  REAPPOINTMENT("Bổ nhiệm lại", "Reappointment"),
  EXTENSION("Kéo dài thời gian giữ chức vụ", "Extension of a term"),
  TRANSFER("Điều động", "Transfer"),
  ROTATION("Luân chuyển", "Rotation"),
  SECONDMENT("Biệt phái", "Secondment"),
  POSITION_CHANGE("Chuyển đổi vị trí công tác", "Change of position"),
  ASSIGNMENT("Phân công", "Assignment"),
  DESIGNATION("Chỉ định", "Designation"),
  NOMINATION("Giới thiệu ứng cử", "Nomination"),
  RATIFICATION("Phê chuẩn", "Ratification"),
  RELIEF("Miễn nhiệm", "Relief of office"),
  RESIGNATION("Từ chức", "Resignation"),
  RELEASE("Cho thôi giữ chức vụ", "Release from a post"),
  SUSPENSION("Tạm đình chỉ", "Suspension"),
  DISCIPLINE("Kỷ luật", "Discipline"),
  COMMENDATION("Khen thưởng", "Commendation"),
  RETIREMENT("Nghỉ hưu", "Retirement"),
  EARLY_RETIREMENT("Nghỉ hưu trước tuổi", "Early retirement"),
  SEVERANCE("Thôi việc", "Severance"),
  DOWNSIZING("Tinh giản biên chế", "Downsizing"),
  CONSULTATION("Hiệp y", "Consultation of another authority"),
  RESTRUCTURING("Sắp xếp tổ chức", "Restructuring");

  private final String vi;
  private final String en;

  DecisionType(String vi, String en) {
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
