package vn.cadre.training.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;
import vn.cadre.training.paper.Paper;

/** Why somebody is let off what they owe, and by which paper. */
@Schema(name = "CommitmentRelease")
record CommitmentRelease(
    @Schema(
            description = "why nothing is owed any more",
            examples = "Điều động theo yêu cầu của cơ quan có thẩm quyền")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason,
    @Schema(description = "the paper that says so") @NotNull @Valid Paper decision) {}
