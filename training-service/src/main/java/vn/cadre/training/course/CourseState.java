package vn.cadre.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;

/** A course as events tell it. */
record CourseState(
    UUID id,
    String code,
    String name,
    CourseKind kind,
    int hours,
    @Nullable String description,
    @Nullable Grant grants,
    List<String> prerequisites,
    @Nullable Passing passing,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable UUID organisationId,
    @Nullable String organisationCode) {
  static final String AGGREGATE = "courses";

  CourseState {
    prerequisites = List.copyOf(prerequisites);
  }

  CoursePatch content() {
    return new CoursePatch(
        name, kind, hours, description, grants, prerequisites, passing, validFrom);
  }
}
