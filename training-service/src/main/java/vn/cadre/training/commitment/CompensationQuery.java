package vn.cadre.training.commitment;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.cadre.platform.query.Describe;

/** When somebody leaves. */
record CompensationQuery(
    @Describe(
            value = "the first day no more in service, not before the study began",
            example = "2029-03-01")
        @NotNull
        LocalDate leavingOn) {}
