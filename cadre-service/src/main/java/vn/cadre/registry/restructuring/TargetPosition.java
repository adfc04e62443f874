package vn.cadre.registry.restructuring;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ManagementTier;

/** A position that an organisation gets from the first day on. */
@Schema(name = "RestructuringPosition")
record TargetPosition(
    @NotBlank @Size(max = 64) String titleCode,
    @Schema(description = "1 unless told") @Nullable @Min(1) @Max(10_000) Integer seats,
    @Nullable ManagementTier managementTier,
    @Nullable Boolean nonLocal,
    @Nullable Boolean termLimited) {}
