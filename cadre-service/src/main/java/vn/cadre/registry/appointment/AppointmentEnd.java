package vn.cadre.registry.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.decision.DecisionPaper;

/** How an appointment ends. */
record AppointmentEnd(
    @Schema(description = "first day on which it no longer holds") @NotNull PartialDate to,
    @NotNull @Valid DecisionPaper decision) {}
