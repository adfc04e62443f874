package vn.cadre.platform.assessment.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be assessed and kept. */
@Schema(name = "NewAssessment")
record NewAssessment(
    @Schema(description = "which rules are tried", examples = "retirement") @NotBlank String kind,
    @Schema(description = "whom it is about") @NotNull UUID subject,
    @Schema(description = "today unless told") @Nullable LocalDate asOf) {}
