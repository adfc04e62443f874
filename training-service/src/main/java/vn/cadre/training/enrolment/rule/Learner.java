package vn.cadre.training.enrolment.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;

/**
 * Somebody who is to learn in a class, and what is known of them.
 *
 * @param registered what the register says; null of somebody from outside
 * @param from the first day of the class
 * @param lastDay its last day
 * @param today the day on which it is judged
 * @param clashes other classes at the same time
 * @param prerequisites what the course asks for first
 */
public record Learner(
    UUID id,
    String name,
    @Nullable Registered registered,
    LocalDate from,
    LocalDate lastDay,
    LocalDate today,
    List<Clash> clashes,
    List<Prerequisite> prerequisites) {

  public Learner {
    clashes = List.copyOf(clashes);
    prerequisites = List.copyOf(prerequisites);
  }

  /**
   * A person of the register.
   *
   * @param status as the registry has it: ACTIVE, ..., RETIRED, LEFT, DECEASED
   * @param joinedInto the record that this one was joined into
   * @param separations first days out of service
   * @param evaluations grades of whole years, by year
   * @param firstSentOn the first day of their first postgraduate study, this class included
   * @param retired whether the age of retirement has been reached on the day before the last one,
   *     as the registry's rule finds it
   */
  public record Registered(
      Subject category,
      String status,
      @Nullable UUID joinedInto,
      @Nullable PartialDate birthDate,
      @Nullable PartialDate recruitedOn,
      List<LocalDate> separations,
      Map<Integer, Grade> evaluations,
      LocalDate firstSentOn,
      Finding retired) {

    public Registered {
      separations = List.copyOf(separations);
      evaluations = Map.copyOf(evaluations);
    }
  }

  /**
   * Another class at the same time.
   *
   * @param exact whether two sessions meet; else one of the classes has no timetable yet and its
   *     days meet
   */
  public record Clash(UUID classId, String code, Instant from, Instant to, boolean exact) {}

  /**
   * A course that is asked for first.
   *
   * @param by what shows that it was passed; null where nothing does
   */
  public record Prerequisite(String courseCode, String courseName, @Nullable Evidence by) {}

  /** What shows that somebody has what a course gives. */
  public enum Evidence {
    CERTIFICATE,
    QUALIFICATION
  }
}
