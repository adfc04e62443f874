package vn.cadre.training.workforce;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed of a title in an organisation. */
record PositionState(
    UUID id,
    UUID organisationId,
    String organisationCode,
    String titleCode,
    int seats,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  PositionState {
    Required.of(
        "id",
        id,
        "organisationId",
        organisationId,
        "organisationCode",
        organisationCode,
        "titleCode",
        titleCode,
        "validFrom",
        validFrom);
  }
}
