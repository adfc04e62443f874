package vn.cadre.registry.record.separation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.EarlyGround;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.record.Cites;

/** A separation to be recorded, and what a merge patch may change of it. */
public record NewSeparation(
    @NotNull SeparationKind kind,
    @Schema(description = "first day out of service; the day before is the last in it") @NotNull
        LocalDate effectiveOn,
    @Schema(
            description =
                "of a type that may bring the kind about: a death rests on its certificate, a dismissal on the discipline")
        @NotNull
        @Valid
        DecisionPaper decision,
    @Schema(description = "the person's evaluation that led to it, of whatever year")
        @Nullable UUID evaluationId,
    @Schema(
            description =
                "whether it counts in the organisation's downsizing plan of its year; unless told, if the decision is of the type DOWNSIZING")
        @Nullable Boolean downsizing,
    @Schema(description = "of an early retirement: on what it is granted")
        @Nullable EarlyGround earlyGround,
    @Schema(
            description = "full years of hazardous work, in hard areas, or of both",
            examples = "16")
        @Nullable
        @Min(0)
        @Max(60)
        Integer groundYears,
    @Schema(description = "how much of the capacity for work is lost", examples = "61")
        @Nullable
        @Min(0)
        @Max(100)
        Integer capacityLossPercent,
    @Schema(
            description = "why a retirement is on another day than the age says",
            examples = "Kéo dài do đang điều trị nội trú")
        @Nullable
        @Size(max = 1000)
        String justification)
    implements Cites {

  public NewSeparation {
    // what is missing is refused before anything asks whether it counts
    if (downsizing == null && decision != null) {
      downsizing = decision.type() == DecisionType.DOWNSIZING;
    }
  }

  boolean counts() {
    return Boolean.TRUE.equals(downsizing);
  }
}
