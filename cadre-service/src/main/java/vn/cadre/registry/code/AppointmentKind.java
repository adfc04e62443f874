package vn.cadre.registry.code;

/** How someone comes to hold a position. */
public enum AppointmentKind implements Code {
  APPOINTMENT("Bổ nhiệm", "Appointment"),
  REAPPOINTMENT("Bổ nhiệm lại", "Reappointment"),
  ELECTION("Bầu cử", "Election"),
  TRANSFER("Điều động", "Transfer"),
  ROTATION("Luân chuyển", "Rotation"),
  SECONDMENT("Biệt phái", "Secondment"),
  CONCURRENT("Kiêm nhiệm", "Concurrent post"),
  ACTING("Giao quyền, phụ trách", "Acting"),
  ASSIGNMENT("Phân công", "Assignment"),
  NOMINATION("Giới thiệu ứng cử", "Nomination");

  private final String vi;
  private final String en;

  AppointmentKind(String vi, String en) {
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
