package vn.cadre.registry.evaluation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Grades to be put forward, all of them or none. */
@Schema(name = "NewEvaluationProposals")
record NewProposals(
    @Schema(description = "each of a subject that is not put forward yet")
        @NotNull
        @NotEmpty
        @Size(max = 200)
        List<@NotNull @Valid NewProposal> proposals) {}
