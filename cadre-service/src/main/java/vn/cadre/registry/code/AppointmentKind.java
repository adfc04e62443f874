package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

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

  /**
   * Whether its holder sits in a seat: who acts holds none. A nomination tells how a seat was come
   * by, as an election does.
   */
  public boolean takesSeat() {
    return this != ACTING;
  }

  /** Whether it stands beside the post that says where the person belongs. */
  public boolean besideMainPost() {
    return switch (this) {
      case CONCURRENT, ACTING, SECONDMENT -> true;
      case APPOINTMENT, REAPPOINTMENT, ELECTION, TRANSFER, ROTATION, ASSIGNMENT, NOMINATION ->
          false;
    };
  }

  /** Whether it makes no sense without a main post to stand beside. */
  public boolean needsMainPost() {
    return this == CONCURRENT || this == SECONDMENT;
  }

  /** Whether a term begins with it, where the position has terms. */
  public boolean beginsTerm() {
    return !besideMainPost() || this == CONCURRENT;
  }
}
