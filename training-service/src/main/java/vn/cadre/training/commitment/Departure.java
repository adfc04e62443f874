package vn.cadre.training.commitment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody leaves the service before everything they owe is served, as the registry says. */
@Schema(name = "CommitmentDeparture")
record Departure(
    @Schema(description = "the separation in the registry") UUID separationId,
    @Schema(
            description = "how they leave, a code of the registry's list separationKind",
            examples = "RESIGNATION")
        String kind,
    @Schema(description = "the first day no more in service", examples = "2029-03-01")
        LocalDate leavingOn,
    @Schema(
            description =
                "what would be paid back, proposed by the pack in force on that day; whoever keeps the commitment decides")
        CompensationView compensation) {}
