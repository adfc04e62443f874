package vn.cadre.training.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;

/** Why something is done with a plan. */
@Schema(name = "PlanReason")
record Reasoned(
    @Schema(examples = "Bổ sung hai lớp chuyển đổi số theo chỉ đạo của Tỉnh ủy")
        @NotBlank
        @Size(max = Widths.REASON)
        String reason) {}
