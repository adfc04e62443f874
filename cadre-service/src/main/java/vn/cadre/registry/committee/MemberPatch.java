package vn.cadre.registry.committee;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.period.EndsAfterStart;

/** What of a membership may be corrected; body and person stay. */
@EndsAfterStart
@Schema(name = "MembershipPatch")
record MemberPatch(
    @Nullable String titleCode,
    @NotNull PartialDate from,
    @Schema(description = "first day on which it no longer holds") @Nullable PartialDate to)
    implements EndsAfterStart.Term {}
