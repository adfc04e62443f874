package vn.cadre.registry.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Evidence;

/** Someone holds a seat from one day until before another. */
@Entity
class Appointment {
  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID cadreId = UuidV7.NIL;
  UUID positionId = UuidV7.NIL;
  @Nullable Integer seatNo;

  @Enumerated(EnumType.STRING)
  AppointmentKind kind = AppointmentKind.APPOINTMENT;

  boolean main;
  PartialDate starts = PartialDate.of(1900);
  @Nullable PartialDate ends;
  @Nullable UUID decisionId;
  @Nullable UUID endDecisionId;

  /** As first decided. */
  @Nullable PartialDate plannedEnd;

  /** The document that extended its term until retirement, and the end that it gave. */
  @Nullable UUID extendedById;

  @Nullable PartialDate extendedTo;

  /** The document that took it back from the beginning, so that it never held. */
  @Nullable UUID annulledById;

  @Enumerated(EnumType.STRING)
  Evidence evidence = Evidence.DECISION;

  protected Appointment() {}

  static Appointment create(
      NewAppointment given, UUID cadreId, @Nullable Integer seatNo, UUID decisionId) {
    var appointment = new Appointment();
    appointment.cadreId = cadreId;
    appointment.positionId = given.positionId();
    appointment.seatNo = seatNo;
    appointment.kind = given.kind();
    appointment.main = given.isMain();
    appointment.starts = given.from();
    appointment.ends = given.to();
    appointment.plannedEnd = given.to();
    appointment.decisionId = decisionId;
    return appointment;
  }

  /** Whether an end can be recorded or brought forward: some day lies between start and end. */
  static boolean canEnd(PartialDate starts, @Nullable PartialDate ends) {
    return ends == null || ends.earliest().isAfter(starts.earliest().plusDays(1));
  }

  void extend(PartialDate day, UUID byDecision) {
    ends = day;
    extendedTo = day;
    extendedById = byDecision;
  }

  void end(PartialDate day, UUID byDecision) {
    ends = day;
    endDecisionId = byDecision;
  }
}
