package vn.cadre.registry.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.body.Correction;

/** Why an entry was made in error. */
@Schema(name = "Annulment")
public record Annulment(
    @Schema(
            description = "why it was made in error; shown on the entry and in its history",
            examples = "Ghi nhầm người")
        @NotBlank
        @Size(max = Correction.LONGEST_REASON)
        String reason) {}
