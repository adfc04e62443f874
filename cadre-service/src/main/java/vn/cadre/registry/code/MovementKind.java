package vn.cadre.registry.code;

import vn.cadre.platform.code.Code;

/**
 * How a movement came about: a kind of appointment, or rotation and transfer as one where the
 * source does not tell them apart.
 */
public enum MovementKind implements Code {
  APPOINTMENT(AppointmentKind.APPOINTMENT),
  REAPPOINTMENT(AppointmentKind.REAPPOINTMENT),
  ELECTION(AppointmentKind.ELECTION),
  TRANSFER(AppointmentKind.TRANSFER),
  ROTATION(AppointmentKind.ROTATION),
  SECONDMENT(AppointmentKind.SECONDMENT),
  CONCURRENT(AppointmentKind.CONCURRENT),
  ACTING(AppointmentKind.ACTING),
  ASSIGNMENT(AppointmentKind.ASSIGNMENT),
  NOMINATION(AppointmentKind.NOMINATION),
  ROTATION_OR_TRANSFER("Luân chuyển, điều động", "Rotation or transfer");

  private final String vi;
  private final String en;

  MovementKind(AppointmentKind kind) {
    this(kind.vi(), kind.en());
  }

  MovementKind(String vi, String en) {
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
