package vn.cadre.registry.record.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ObserverKind;

/** An observation to be recorded, and what a merge patch may change of it. */
record NewComment(
    @NotNull LocalDate observedOn,
    @NotNull ObserverKind kind,
    @Schema(
            description = "the organisation that observed",
            examples = "Ủy ban Mặt trận Tổ quốc phường Hà Đông")
        @NotBlank
        @Size(max = 300)
        String onBehalfOf,
    @Schema(description = "what was observed", examples = "Gần dân, giải quyết kiến nghị đúng hạn")
        @NotBlank
        @Size(max = 4000)
        String content,
    @Schema(description = "the evaluation of the same person that it comments on")
        @Nullable UUID evaluationId) {}
