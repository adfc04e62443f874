package vn.cadre.registry.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.decision.DecisionPaper;

/** What is to become of organisations from a day on. */
record NewRestructuring(
    @NotNull RestructuringKind kind,
    @Schema(description = "the first day of the new state; the former one ends with it") @NotNull
        LocalDate effectiveFrom,
    @Schema(description = "codes of the organisations that end") @NotEmpty @Size(max = 200)
        List<@NotBlank @Size(max = 64) String> from,
    @Schema(
            description =
                "what comes after them: the successors, and below new ones their parts. A merger's first is the one that receives, and others that go on may succeed a part of it; a division has at least two, a dissolution any number that go on. In a move each of from has one new organisation here, with the code that it gets and the parent that it goes to")
        @Nullable
        @Valid
        @Size(max = 200)
        List<Target> to,
    @Schema(description = "what becomes of people for whom it does not follow from the kind")
        @Nullable
        @Valid
        @Size(max = 2_000)
        List<Disposition> dispositions,
    @Schema(
            description =
                "what becomes of committees, where it is not as the kind says: in a move each goes along, in a merger those of one kind become one, else they end")
        @Nullable
        @Valid
        @Size(max = 200)
        List<BodyFate> bodies,
    @NotNull @Valid DecisionPaper decision) {

  NewRestructuring {
    to = to == null ? List.of() : to;
    dispositions = dispositions == null ? List.of() : dispositions;
    bodies = bodies == null ? List.of() : bodies;
  }

  /** What the target of a move was before; who moves alone need not say so. */
  List<String> predecessorsOfMoved(Target target) {
    var told = target.predecessors();
    return told != null ? told : from.size() == 1 ? from : List.of();
  }
}
