package vn.cadre.registry.aim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.decision.DecisionPaper;

/** What of an aim may change; whose it is and what it measures stay. */
record TargetPatch(
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull @Min(1) @Max(100) Integer leastPercent,
    @Schema(description = "the day by which it is to be reached", examples = "2025-12-31") @NotNull
        LocalDate dueOn,
    @NotNull @Valid DecisionPaper decision) {

  static TargetPatch of(TargetView now) {
    var paper = now.decision();
    return new TargetPatch(
        now.name(),
        now.leastPercent(),
        now.dueOn(),
        new DecisionPaper(
            paper.type(),
            paper.number(),
            paper.date(),
            paper.issuer(),
            paper.tier(),
            paper.attachmentId()));
  }
}
