package vn.cadre.registry.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.platform.body.Correction;

/** Which two records are of one person, and by what that is known. */
record NewMerge(
    @Schema(description = "the record that goes on") @NotNull UUID survivorId,
    @Schema(description = "the record that is joined into it and counts no more") @NotNull
        UUID joinedId,
    @Schema(description = "why; stands on every change that it makes", examples = "Lập trùng hồ sơ")
        @NotBlank
        @Size(max = Correction.LONGEST_REASON)
        String reason,
    @Schema(
            description = "by which papers it is known that both are one person",
            examples = "Đối chiếu căn cước công dân và sổ bảo hiểm xã hội bản gốc")
        @NotBlank
        @Size(max = NewMerge.LONGEST_EVIDENCE)
        String evidence) {
  static final int LONGEST_EVIDENCE = 2_000;
}
