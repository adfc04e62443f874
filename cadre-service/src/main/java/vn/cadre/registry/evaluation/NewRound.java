package vn.cadre.registry.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A round to be opened, for an organisation and everything below it. */
@Schema(name = "NewEvaluationRound")
record NewRound(
    @NotNull UUID organisationId,
    @Schema(description = "the year that is judged") @NotNull @Min(1945) @Max(2999) Integer year,
    @Schema(description = "the quarter that is judged; absent for the whole year")
        @Nullable
        @Min(1)
        @Max(4)
        Integer quarter,
    @Nullable @Size(max = 1000) String note) {}
