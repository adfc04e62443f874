package vn.cadre.registry.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a round is returned or cancelled. */
@Schema(name = "EvaluationRoundReason")
record RoundReason(@NotBlank @Size(max = 2_000) String reason) {}
