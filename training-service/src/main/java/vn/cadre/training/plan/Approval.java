package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The approval of a plan. */
@Schema(name = "PlanApproval")
record Approval(
    @Schema(description = "the paper that approves it") @NotNull @Valid Paper decision) {

  /** A decision document; number, date and issuer together name it. */
  @Schema(name = "PlanDecision")
  record Paper(
      @Schema(examples = "15-KH/TU") @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate date,
      @Schema(examples = "Ban Thường vụ Tỉnh ủy") @NotBlank @Size(max = 300) String issuer) {}
}
