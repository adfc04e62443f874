package vn.cadre.training.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.PolicyRef;
import vn.cadre.training.code.CourseKind;

/** Lines that would meet what people lack; nothing of it is written. */
@Schema(name = "PlanProposal")
record Proposal(
    UUID planId,
    @Schema(description = "by which classes are sized") PolicyRef policy,
    @Schema(description = "people in a class, by the pack", examples = "60") int classSize,
    @Schema(description = "whether that number was checked against its citation") boolean verified,
    @Schema(description = "to be taken over one by one as lines of the plan") List<Line> lines,
    @Schema(description = "what no course that is taught in the year grants")
        List<Unmet> withoutCourse,
    @Schema(
            description =
                "accepted for the year and served by no line, of units below the organiser, the oldest first; 500 at most")
        List<Request> requests) {

  /** A line that could be added: course, classes and participants are those of createPlanLine. */
  @Schema(name = "ProposedLine")
  record Line(
      UUID courseId,
      String courseCode,
      String courseName,
      CourseKind kind,
      @Schema(description = "as many as hold the participants", examples = "3") int classes,
      @Schema(
              description = "those who lack it, less those whom lines of the plan count already",
              examples = "130")
          int participants,
      @Schema(
              description = "what is lacked, by the registry's list qualificationKind",
              examples = "STATE_MANAGEMENT")
          String qualification,
      @Schema(description = "the level that is asked", examples = "EXPERT") String level,
      @Schema(description = "people (PERSON) who lack it and do not study for it", examples = "190")
          long lacking) {}

  /** What a unit asks for, to be named by a line in requestIds. */
  @Schema(name = "OpenNeedRequest")
  record Request(
      @Schema(description = "the request") UUID id,
      @Schema(description = "code of the unit that asks", examples = "CHI-LANG")
          String organisationCode,
      CourseKind kind,
      @Schema(description = "the course that is asked for; null where a subject is")
          @Nullable UUID courseId,
      @Schema(description = "what is to be learned; null where a course is named")
          @Nullable String subject,
      @Schema(description = "for how many", examples = "12") int people) {}

  /** What is lacked and nothing grants. */
  @Schema(name = "UnmetNeed")
  record Unmet(
      @Schema(description = "by the registry's list qualificationKind", examples = "PROFESSIONAL")
          String qualification,
      @Schema(description = "the level that is asked", examples = "MASTER") String level,
      @Schema(description = "people (PERSON) who lack it and do not study for it", examples = "12")
          long lacking) {}
}
