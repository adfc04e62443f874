package vn.cadre.training.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.CourseKind;

/** A line of a plan as it is drafted. */
@Schema(name = "PlanLine")
public record PlanLineView(
    UUID id,
    long version,
    UUID planId,
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
    @Schema(description = "accepted requests of units that it serves") List<UUID> requestIds)
    implements Versioned {

  static PlanLineView of(UUID planId, long version, PlanLine line) {
    return new PlanLineView(
        line.id(),
        version,
        planId,
        line.number(),
        line.courseId(),
        line.courseCode(),
        line.courseName(),
        line.kind(),
        line.classes(),
        line.participants(),
        line.audience(),
        line.abroad(),
        line.budget(),
        line.note(),
        line.requestIds());
  }
}
