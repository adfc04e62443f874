package vn.cadre.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.CourseKind;

/** A course. */
@Schema(name = "Course")
public record CourseView(
    UUID id,
    long version,
    String code,
    String name,
    CourseKind kind,
    int hours,
    @Schema(description = "what it is about") @Nullable String description,
    @Schema(description = "null where completing it is no qualification") @Nullable Grant grants,
    @Schema(description = "codes of the courses that a learner completes before")
        List<String> prerequisites,
    @Schema(description = "null where nothing is asked") @Nullable Passing passing,
    @Schema(description = "the first day on which it is taught") LocalDate validFrom,
    @Schema(
            description =
                "the first day on which it is no longer taught; null while nobody has told")
        @Nullable LocalDate validTo,
    @Schema(description = "who keeps it; null for the courses of everybody")
        @Nullable UUID organisationId,
    @Nullable String organisationCode,
    List<String> allowedActions)
    implements Versioned {

  static CourseView of(CourseRow row, List<String> allowedActions) {
    var state = row.state();
    return new CourseView(
        state.id(),
        row.version(),
        state.code(),
        state.name(),
        state.kind(),
        state.hours(),
        state.description(),
        state.grants(),
        state.prerequisites(),
        state.passing(),
        state.validFrom(),
        state.validTo(),
        state.organisationId(),
        state.organisationCode(),
        allowedActions);
  }
}
