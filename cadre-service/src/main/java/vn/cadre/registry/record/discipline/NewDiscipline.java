package vn.cadre.registry.record.discipline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.record.Cites;

/** A discipline to be recorded, and what a merge patch may change of it. */
record NewDiscipline(
    @NotNull DisciplineKind side,
    @NotNull Discipline form,
    @Schema(description = "what it was given for", examples = "Vi phạm quy định về quản lý đất đai")
        @NotBlank
        @Size(max = 1000)
        String act,
    @NotNull LocalDate effectiveOn,
    @NotNull @Valid DecisionPaper decision)
    implements Cites {}
