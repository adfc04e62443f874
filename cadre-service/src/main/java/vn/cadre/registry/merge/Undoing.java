package vn.cadre.registry.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.body.Correction;

/** Why two records are two persons after all. */
@Schema(name = "MergeUndoing")
record Undoing(
    @Schema(
            description = "why; stands on the merge and on every change that it makes",
            examples = "Hai người trùng họ tên và ngày sinh")
        @NotBlank
        @Size(max = Correction.LONGEST_REASON)
        String reason) {}
