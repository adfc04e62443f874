package vn.cadre.registry.decision.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionPaper;

/** By which paper a document is revoked, from when and why. */
@Schema(name = "Revoking")
record Revoking(
    @Schema(description = "the document that revokes it") @NotNull @Valid DecisionPaper decision,
    @Schema(
            description =
                "first day on which it no longer holds; absent where it is to have held never",
            examples = "2025-06-30")
        @Nullable LocalDate from,
    @Schema(description = "why", examples = "Bổ nhiệm không đúng tiêu chuẩn theo kết luận kiểm tra")
        @NotBlank
        @Size(max = 2_000)
        String reason,
    @Schema(description = "only tells what would become of what it brought about")
        @Nullable Boolean dryRun) {}
