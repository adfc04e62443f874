package vn.cadre.registry.position;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.period.PeriodInOrder;

/** A position to be established. */
@PeriodInOrder
record NewPosition(
    @NotNull UUID organisationId,
    @Schema(examples = "COMMUNE-PC-CHAIR") @NotBlank String titleCode,
    @Schema(description = "how many people may hold it at once, 1 unless told")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer seats,
    @Schema(description = "who decides on the post") @Nullable ManagementTier managementTier,
    @Schema(description = "to be held by someone who is not local") @Nullable Boolean nonLocal,
    @Nullable Boolean termLimited,
    @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements PeriodInOrder.Bounded {}
