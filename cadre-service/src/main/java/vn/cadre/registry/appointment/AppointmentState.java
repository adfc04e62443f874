package vn.cadre.registry.appointment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.Evidence;
import vn.cadre.registry.decision.DecisionView;

/**
 * An appointment as its topic tells of it: its own fields, and of others only ids and codes, which
 * never change. Names and ranks are told by the topics of cadres, organisations and titles.
 */
public record AppointmentState(
    UUID id,
    UUID cadreId,
    UUID positionId,
    UUID organisationId,
    String organisationCode,
    String titleCode,
    AppointmentKind kind,
    @Nullable Integer seatNo,
    boolean main,
    PartialDate from,
    @Nullable PartialDate to,
    @Nullable DecisionView decision,
    @Nullable DecisionView endDecision,
    @Nullable UUID extendedById,
    @Nullable UUID annulledById,
    Evidence evidence) {

  public static AppointmentState of(AppointmentView appointment) {
    return new AppointmentState(
        appointment.id(),
        appointment.cadreId(),
        appointment.positionId(),
        appointment.organisationId(),
        appointment.organisationCode(),
        appointment.titleCode(),
        appointment.kind(),
        appointment.seatNo(),
        appointment.main(),
        appointment.from(),
        appointment.to(),
        appointment.decision(),
        appointment.endDecision(),
        appointment.extendedById(),
        appointment.annulledById(),
        appointment.evidence());
  }
}
