package vn.cadre.training.workforce;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is needed of somebody's leaving.
 *
 * @param effectiveOn the first day out of service
 * @param state RECORDED or ANNULLED
 */
record SeparationState(UUID id, UUID cadreId, String kind, LocalDate effectiveOn, String state) {

  SeparationState {
    Required.of(
        "id", id, "cadreId", cadreId, "kind", kind, "effectiveOn", effectiveOn, "state", state);
  }
}
