package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/**
 * Loại văn bản: what a decision document brings about. Those that {@link #guides() guide} bring
 * about nothing by themselves; others rest on them.
 */
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
  DEATH_CERTIFICATE("Giấy chứng tử, trích lục khai tử", "Death certificate"),
  CONSULTATION("Hiệp y", "Consultation of another authority"),
  RESTRUCTURING("Sắp xếp tổ chức", "Restructuring"),
  TRANSFER_AND_APPOINTMENT("Điều động, bổ nhiệm", "Transfer with appointment"),
  COMMITTEE_ASSIGNMENT("Điều động, phân công cấp ủy", "Assignment to a Party committee"),
  COMMITTEE_SUPPLEMENT("Bổ sung cấp ủy", "Supplement of a Party committee"),
  REVOCATION("Thu hồi, hủy bỏ quyết định", "Revocation of a decision"),
  DIRECTIVE("Chỉ thị", "Directive", true),
  RESOLUTION("Nghị quyết", "Resolution", true),
  REGULATION("Quy định", "Regulation", true),
  CONCLUSION("Kết luận", "Conclusion", true),
  PLAN("Kế hoạch", "Plan", true);

  private final String vi;
  private final String en;
  private final boolean guides;

  DecisionType(String vi, String en) {
    this(vi, en, false);
  }

  DecisionType(String vi, String en, boolean guides) {
    this.vi = vi;
    this.en = en;
    this.guides = guides;
  }

  /** Whether it names nobody and says how to decide, so that everybody may read it. */
  public boolean guides() {
    return guides;
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
