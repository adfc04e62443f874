package vn.cadre.training.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.CourseKind;

/** A line of a plan, as events tell it and revisions keep it. */
@Schema(name = "PlanLineContent")
record PlanLine(
    UUID id,
    @Schema(description = "its place in the plan, from 1") int number,
    UUID courseId,
    String courseCode,
    String courseName,
    CourseKind kind,
    @Schema(description = "how many are to be held") int classes,
    @Schema(description = "people expected in all of its classes together") int participants,
    @Schema(description = "for whom, by reference/audience; null for several")
        @Nullable Audience audience,
    @Schema(description = "whether it is held abroad") boolean abroad,
    @Schema(description = "of all of its classes together, by source") List<Money> budget,
    @Nullable String note,
    @Schema(description = "accepted requests of units that it serves") List<UUID> requestIds) {

  PlanLine {
    budget = List.copyOf(budget);
    // revisions of before tell none
    requestIds = requestIds == null ? List.of() : List.copyOf(requestIds);
  }

  LineContent content() {
    return new LineContent(
        courseId, classes, participants, audience, abroad, budget, note, requestIds);
  }
}
