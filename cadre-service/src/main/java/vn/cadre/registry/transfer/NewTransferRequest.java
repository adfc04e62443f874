package vn.cadre.registry.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.period.EndsAfterStart;

/** A move asked for by one side; nothing of it takes effect before the other accepts. */
@ExactlyOne
@EndsAfterStart
record NewTransferRequest(
    @Nullable UUID cadreId,
    @Schema(description = "instead of cadreId; needs the role personal-data")
        @Nullable
        @Pattern(regexp = "[0-9]{12}")
        String personalId,
    @Nullable UUID positionId,
    @Schema(description = "with titleCode, instead of positionId") @Nullable @Size(max = 100)
        String organisationCode,
    @Nullable @Size(max = 100) String titleCode,
    @NotNull TransferKind kind,
    @NotNull PartialDate from,
    @Schema(description = "first day on which the new post no longer holds")
        @Nullable PartialDate to,
    @NotNull @Valid DecisionPaper decision,
    @Schema(description = "shown to both sides") @Nullable @Size(max = 2_000) String note)
    implements EndsAfterStart.Term {}
