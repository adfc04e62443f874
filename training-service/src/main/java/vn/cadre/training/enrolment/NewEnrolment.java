package vn.cadre.training.enrolment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.Widths;

/** Somebody who is put forward for a class. */
@Schema(name = "NewEnrolment")
record NewEnrolment(
    @Schema(description = "a person of the registry") @Nullable UUID cadreId,
    @Schema(description = "somebody from outside who was put forward before")
        @Nullable UUID outsidePersonId,
    @Schema(description = "somebody from outside") @Nullable @Valid OutsideLearner outsidePerson,
    @Schema(description = "required of somebody from outside; else what follows from the category")
        @Nullable Audience audience,
    @Schema(
            description =
                "the unit that puts them forward; absent for a person of the registry, it is where they belong")
        @Nullable UUID organisationId,
    @Nullable @Size(max = Widths.REASON) String note) {

  int learners() {
    return (cadreId == null ? 0 : 1)
        + (outsidePersonId == null ? 0 : 1)
        + (outsidePerson == null ? 0 : 1);
  }
}
