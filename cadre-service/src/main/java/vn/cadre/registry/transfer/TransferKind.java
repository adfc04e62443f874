package vn.cadre.registry.transfer;

import vn.cadre.registry.code.AppointmentKind;

/** What kind of post the person comes to. */
public enum TransferKind {
  APPOINTMENT(AppointmentKind.APPOINTMENT),
  TRANSFER(AppointmentKind.TRANSFER),
  ROTATION(AppointmentKind.ROTATION),
  /** The main post stays where it is; the person serves elsewhere beside it. */
  SECONDMENT(AppointmentKind.SECONDMENT);

  private final AppointmentKind appointment;

  TransferKind(AppointmentKind appointment) {
    this.appointment = appointment;
  }

  AppointmentKind appointment() {
    return appointment;
  }
}
