package vn.cadre.training.workforce;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a person. Codes of lists and dates stay text, so that a new code stops nobody.
 *
 * @param organisationId where the person belongs
 * @param joinedInto the record of the same person that this one was joined into
 */
record CadreState(
    UUID id,
    String fullName,
    @Nullable String gender,
    @Nullable String birthDate,
    String category,
    UUID organisationId,
    String organisationCode,
    Levels levels,
    @Nullable String recruitedOn,
    String status,
    @Nullable UUID joinedInto) {

  /** The highest completed level of each kind, on the day of the event. */
  record Levels(
      @Nullable String professional,
      @Nullable String politicalTheory,
      @Nullable String stateManagement) {}

  CadreState {
    Required.of(
        "id",
        id,
        "fullName",
        fullName,
        "category",
        category,
        "organisationId",
        organisationId,
        "organisationCode",
        organisationCode,
        "levels",
        levels,
        "status",
        status);
  }
}
