package vn.cadre.training.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of an appointment.
 *
 * @param from as precise as it is known
 * @param to as precise as it is known
 * @param annulledById the document that took it back from the beginning; then it never held
 */
record AppointmentState(
    UUID id,
    UUID cadreId,
    UUID positionId,
    UUID organisationId,
    String organisationCode,
    String titleCode,
    String kind,
    boolean main,
    String from,
    @Nullable String to,
    @Nullable UUID annulledById) {

  AppointmentState {
    Required.of(
        "id",
        id,
        "cadreId",
        cadreId,
        "positionId",
        positionId,
        "organisationId",
        organisationId,
        "organisationCode",
        organisationCode,
        "titleCode",
        titleCode,
        "kind",
        kind,
        "from",
        from);
  }
}
