package vn.cadre.registry.committee;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.period.EndsAfterStart;

/** A membership to be recorded. */
@EndsAfterStart
@Schema(name = "NewMembership")
record NewMember(
    @NotNull UUID cadreId,
    @Schema(description = "the title held in the body, e.g. secretary; absent for a plain member")
        @Nullable String titleCode,
    @NotNull PartialDate from,
    @Schema(description = "first day on which it no longer holds; absent while the body lasts")
        @Nullable PartialDate to)
    implements EndsAfterStart.Term {}
