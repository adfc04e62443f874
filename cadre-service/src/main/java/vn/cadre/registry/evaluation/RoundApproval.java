package vn.cadre.registry.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.decision.DecisionPaper;

/** The document by which grades take effect. */
@Schema(name = "EvaluationRoundApproval")
record RoundApproval(@NotNull @Valid DecisionPaper decision) {}
