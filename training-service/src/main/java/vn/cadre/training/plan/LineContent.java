package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Audience;

/** What somebody writes into a line, at first and later. */
@Schema(name = "NewPlanLine")
record LineContent(
    @NotNull UUID courseId,
    @Schema(description = "how many are to be held", examples = "3") @NotNull @Min(1) @Max(10_000)
        Integer classes,
    @Schema(description = "people expected in all of its classes together", examples = "180")
        @NotNull
        @Min(1)
        @Max(1_000_000)
        Integer participants,
    @Schema(description = "for whom, by reference/audience; absent for several")
        @Nullable Audience audience,
    @Schema(description = "whether it is held abroad; false unless told") @Nullable Boolean abroad,
    @Schema(description = "of all of its classes together; each source once")
        @Nullable
        @Valid
        @Size(max = 10)
        List<Money> budget,
    @Nullable @Size(max = LineContent.LONGEST_NOTE) String note,
    @Schema(description = "accepted requests of units that it serves, each served by no other line")
        @Nullable
        @Size(max = LineContent.MOST_REQUESTS)
        List<@NotNull UUID> requestIds) {
  /** Characters; the event of a plan carries the notes of all its lines. */
  static final int LONGEST_NOTE = 500;

  /** Requests that one line serves; as many as a page has. */
  static final int MOST_REQUESTS = 500;

  LineContent {
    abroad = Boolean.TRUE.equals(abroad);
    budget = budget == null ? List.of() : Budgets.sorted(budget);
    // what is no id was read as null, and is refused by its place
    requestIds =
        requestIds == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(requestIds));
  }
}
