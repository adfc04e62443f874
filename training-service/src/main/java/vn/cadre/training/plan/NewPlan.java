package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** A plan to be drafted; its lines follow. */
record NewPlan(
    @Schema(description = "the organiser; has one plan a year") @NotNull UUID organiserId,
    @Schema(examples = "2026") @NotNull @Min(1990) @Max(2100) Integer year,
    @Schema(examples = "Kế hoạch đào tạo, bồi dưỡng năm 2026") @NotBlank @Size(max = Widths.NAME)
        String name,
    @Schema(description = "what its lines may cost; absent where nobody has set any")
        @Nullable
        @Valid
        Ceiling ceiling) {}
