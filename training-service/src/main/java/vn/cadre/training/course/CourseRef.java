package vn.cadre.training.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.CourseKind;

/**
 * A course as other features need to know it.
 *
 * @param grants null where completing it is no qualification
 * @param prerequisites codes
 * @param validTo the first day on which it is no longer taught
 */
public record CourseRef(
    UUID id,
    String code,
    String name,
    CourseKind kind,
    int hours,
    @Nullable Grant grants,
    List<String> prerequisites,
    @Nullable Passing passing,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public CourseRef {
    prerequisites = List.copyOf(prerequisites);
  }

  /** Whether it is taught on that day. */
  public boolean isTaughtOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** Whether it is taught on some day from the first to the last, both included. */
  public boolean isTaughtBetween(LocalDate first, LocalDate last) {
    return !last.isBefore(validFrom) && (validTo == null || first.isBefore(validTo));
  }
}
