package vn.cadre.platform.projection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order to pass over the message that stops a partition. */
@Schema(name = "NewProjectionSkip")
record NewSkip(
    @NotBlank @Size(max = 249) String topic,
    @NotNull @PositiveOrZero Integer partition,
    @Schema(description = "as told by partitions[].stopped.offset") @NotNull @PositiveOrZero
        Long offset,
    @Schema(description = "kept on record with who ordered it") @NotBlank @Size(max = 500)
        String reason) {}
