package vn.cadre.registry.decision.register;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionRef;

/** By which document another was revoked. */
@Schema(name = "DecisionRevocation")
record RevocationView(
    @Schema(description = "the document that revoked it") DecisionRef decision,
    @Schema(
            description = "first day on which it no longer held; null where it never held",
            examples = "2025-06-30")
        @Nullable LocalDate from,
    @Schema(description = "why", examples = "Bổ nhiệm không đúng tiêu chuẩn theo kết luận kiểm tra")
        String reason) {}
