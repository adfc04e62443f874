package vn.cadre.platform.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which blocks to verify. */
@Schema(name = "AuditVerificationRange")
public record VerificationRange(
    @Schema(description = "number of the first block; 1 unless told")
        @Nullable
        @Min(1)
        @Max(SealView.MOST)
        Long from,
    @Schema(description = "number of the last block; the end of the chain unless told")
        @Nullable
        @Min(1)
        @Max(SealView.MOST)
        Long to) {}
