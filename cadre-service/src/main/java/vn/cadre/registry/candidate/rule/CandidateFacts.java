package vn.cadre.registry.candidate.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalOutcome;

/**
 * By what somebody is judged who could come to a post on a day.
 *
 * @param rises whether the post is a higher one than the main post held last
 * @param conclusion the last one by the day; null where none is recorded
 * @param grades of whole years
 * @param seats in this post, or in another of its title in its organisation, on the day or later
 * @param experience what the record tells of leading at the grassroots
 */
public record CandidateFacts(
    LocalDate asOf,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    boolean rises,
    @Nullable Conclusion conclusion,
    Map<Integer, EvaluationGrade> grades,
    List<Seat> seats,
    List<Experience> experience) {

  public CandidateFacts {
    grades = Map.copyOf(grades);
    seats = List.copyOf(seats);
    experience = List.copyOf(experience);
  }

  /** A conclusion on the political standard. */
  public record Conclusion(UUID id, PoliticalOutcome outcome, PartialDate concludedOn) {}

  /** An appointment to the post. */
  public record Seat(UUID appointmentId, UUID positionId, PartialDate from) {}

  /** Where it is recorded that somebody worked at the grassroots. */
  public enum Source {
    APPOINTMENT,
    MOVEMENT,
    WORK_HISTORY
  }

  /**
   * Work at the grassroots.
   *
   * @param leads whether in a post that leads; a movement does not tell
   * @param organisation as it is recorded; null where nobody tells
   * @param post as it is recorded; null where nobody tells
   */
  public record Experience(
      Source source,
      boolean leads,
      PartialDate since,
      @Nullable String organisation,
      @Nullable String post) {}
}
