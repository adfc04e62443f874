package vn.cadre.registry.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.decision.DecisionPaper;

/** By which paper a term is renewed or extended, and until when. */
@Schema(name = "TermChange")
record TermChange(
    @Schema(
            description =
                "first day on which the post is no longer held; as long as the pack says unless told")
        @Nullable PartialDate to,
    @NotNull @Valid DecisionPaper decision) {}
