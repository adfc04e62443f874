package vn.cadre.platform.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to pass over the message that stops a partition. */
@Schema(name = "NewProjectionSkip")
record NewSkip(
    @Schema(description = "as told by partitions[].topic", examples = "cadre.organisations.v1")
        @NotBlank
        @Size(max = 249)
        String topic,
    @Schema(description = "as told by partitions[].partition") @NotNull @Min(0) @Max(100_000)
        Integer partition,
    @Schema(description = "as told by partitions[].stopped.offset")
        @NotNull
        @Min(0)
        @Max(9_007_199_254_740_991L)
        Long offset,
    @Schema(
            description = "kept on record with who ordered it",
            examples = "the event was published by mistake")
        @NotBlank
        @Size(max = 500)
        String reason) {}
