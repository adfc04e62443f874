package vn.cadre.training.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of an evaluation.
 *
 * @param quarter null where it is of the year
 * @param state RECORDED or ANNULLED
 */
record EvaluationState(
    UUID id, UUID cadreId, int year, @Nullable Integer quarter, String grade, String state) {

  EvaluationState {
    Required.of("id", id, "cadreId", cadreId, "grade", grade, "state", state);
  }
}
