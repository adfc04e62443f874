package vn.cadre.training.enrolment;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import vn.cadre.platform.query.Describe;

/** Whom a question about a class is about. */
record EligibilityQuery(
    @Describe(
            value = "a person of the registry in the caller's scope",
            example = "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d61")
        @NotNull
        UUID cadre) {}
