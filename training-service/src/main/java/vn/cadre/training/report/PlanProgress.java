package vn.cadre.training.report;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a plan is carried out, by the revision that counts. */
@Schema(name = "PlanProgress")
record PlanProgress(
    UUID planId,
    int year,
    @Schema(description = "the approved one that counts; 0 where none is approved yet")
        int revision,
    Figures total,
    @Schema(description = "budget against expenses of the plan's classes, by source")
        List<SourceMoney> money,
    @Schema(description = "the same line by line, in the order of the plan") List<Line> lines) {

  /** One line of the plan. */
  @Schema(name = "PlanLineProgress")
  record Line(
      UUID lineId,
      @Schema(description = "its place in the plan, from 1") int number,
      UUID courseId,
      String courseCode,
      String courseName,
      Figures figures,
      @Schema(description = "budget against expenses of the line's classes, by source")
          List<SourceMoney> money) {}
}
