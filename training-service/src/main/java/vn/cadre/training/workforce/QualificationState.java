package vn.cadre.training.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a qualification.
 *
 * @param status COMPLETED or STUDYING
 * @param awardedOn as precise as it is known
 * @param state RECORDED or ANNULLED
 */
record QualificationState(
    UUID id,
    UUID cadreId,
    String kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    String status,
    @Nullable String awardedOn,
    String state) {

  QualificationState {
    Required.of(
        "id", id, "cadreId", cadreId, "kind", kind, "level", level, "status", status, "state",
        state);
  }
}
