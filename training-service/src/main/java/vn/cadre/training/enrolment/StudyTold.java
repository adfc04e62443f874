package vn.cadre.training.enrolment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A study as its topic tells of it. */
record StudyTold(
    UUID id,
    UUID cadreId,
    UUID classId,
    String courseCode,
    String courseName,
    String kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    LocalDate from,
    LocalDate expectedTo,
    StudyState state,
    @Nullable LocalDate endedOn) {
  static final String AGGREGATE = "studies";

  static StudyTold of(StudyView view) {
    return new StudyTold(
        view.id(),
        view.cadreId(),
        view.classId(),
        view.courseCode(),
        view.courseName(),
        view.kind(),
        view.level(),
        view.speciality(),
        view.institution(),
        view.from(),
        view.expectedTo(),
        view.state(),
        view.endedOn());
  }
}
