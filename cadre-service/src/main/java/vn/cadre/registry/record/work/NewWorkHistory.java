package vn.cadre.registry.record.work;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.period.EndsAfterStart;

/** Where somebody worked for a while, and what a merge patch may change of it. */
@EndsAfterStart
record NewWorkHistory(
    @NotNull PartialDate from,
    @Nullable PartialDate to,
    @Schema(description = "as it was called then", examples = "Phòng Nội vụ huyện Hoành Bồ")
        @NotBlank
        @Size(max = 300)
        String organisation,
    @Schema(description = "the same in the register, where it is there")
        @Nullable UUID organisationId,
    @Schema(description = "post or occupation, as the papers say", examples = "Chuyên viên")
        @NotBlank
        @Size(max = 300)
        String position,
    @Nullable @Size(max = 1000) String note)
    implements EndsAfterStart.Term {}
