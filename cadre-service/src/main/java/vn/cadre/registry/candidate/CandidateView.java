package vn.cadre.registry.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ReasonView;
import vn.cadre.registry.cadre.HeldPost;
import vn.cadre.registry.cadre.Levels;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;

/** Somebody who could fill a post, with what speaks for and against. */
@Schema(name = "Candidate")
@JsonInclude
record CandidateView(
    UUID cadreId,
    String fullName,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    Category category,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    Levels levels,
    @Schema(description = "posts held on the day, the main one first")
        List<HeldPost> currentAppointments,
    @Schema(
            description =
                "of all assessments together: NOT_SUITABLE where a reason speaks against, else UNDETERMINED where something would have to be known")
        Outcome outcome,
    @Schema(description = "what speaks for and against, each by a pack of its own")
        Assessments assessments,
    @Schema(description = "what is looked for and nobody has to be") Priorities priorities) {

  /** What all assessments come to. */
  @Schema(name = "CandidateOutcome")
  enum Outcome {
    SUITABLE,
    NOT_SUITABLE,
    UNDETERMINED;

    static Outcome of(Stream<Reason> reasons) {
      var outcome = SUITABLE;
      for (var reason : reasons.toList()) {
        var passed = reason.passed();
        if (passed == null) {
          outcome = UNDETERMINED;
        } else if (!passed) {
          return NOT_SUITABLE;
        }
      }
      return outcome;
    }
  }

  /** By what somebody is assessed; each by a pack of its own. */
  @Schema(name = "CandidateAssessments")
  @JsonInclude
  record Assessments(
      @Schema(description = "by the standard of the title: MEETS, LACKS or UNDETERMINED")
          AssessmentView standard,
      @Schema(
              description =
                  "political conclusion, grades of the last years, and whether they hold the post: SUITABLE, NOT_SUITABLE or UNDETERMINED")
          AssessmentView candidacy,
      @Schema(
              description =
                  "whether they serve a full term: FULL_TERM, SHORT or UNDETERMINED; null before there was a pack")
          @Nullable AssessmentView term,
      @Schema(
              description =
                  "whether a discipline keeps them from it: NOT_BARRED or BARRED; null before there was a pack")
          @Nullable AssessmentView discipline,
      @Schema(
              description =
                  "whether a quota has room for them: WITHIN_QUOTA or OVER_QUOTA; null where no quota binds for their category")
          @Nullable AssessmentView quota) {}

  /** What is looked for and nobody has to meet. */
  @Schema(name = "CandidatePriorities")
  @JsonInclude
  record Priorities(
      @Schema(description = "passed where young; null where no pack tells")
          @Nullable ReasonView young,
      @Schema(
              description =
                  "passed where the record tells of no post that led at the grassroots; null where no pack tells")
          @Nullable ReasonView noGrassroots) {}

  /** Everything that was found of somebody, before it is told in a language. */
  record Judged(
      Assessment standard,
      Assessment candidacy,
      @Nullable Assessment term,
      @Nullable Assessment discipline,
      @Nullable Assessment quota,
      @Nullable Reason young,
      @Nullable Reason noGrassroots) {

    Outcome outcome() {
      return Outcome.of(
          Stream.of(standard, candidacy, term, discipline, quota)
              .flatMap(one -> one == null ? Stream.<Reason>empty() : one.reasons().stream()));
    }

    private Assessments told(Locale locale) {
      return new Assessments(
          AssessmentView.of(standard, locale),
          AssessmentView.of(candidacy, locale),
          told(term, locale),
          told(discipline, locale),
          told(quota, locale));
    }

    private static @Nullable AssessmentView told(@Nullable Assessment one, Locale locale) {
      return one == null ? null : AssessmentView.of(one, locale);
    }

    private static @Nullable ReasonView told(@Nullable Reason one, Locale locale) {
      return one == null ? null : ReasonView.of(one, locale);
    }
  }

  static CandidateView of(Found found, List<HeldPost> posts, Judged judged, Locale locale) {
    return new CandidateView(
        found.id(),
        found.fullName(),
        found.gender(),
        found.birthDate(),
        found.category(),
        found.organisationId(),
        found.organisationCode(),
        found.organisationName(),
        found.levels(),
        posts,
        judged.outcome(),
        judged.told(locale),
        new Priorities(
            Judged.told(judged.young(), locale), Judged.told(judged.noGrassroots(), locale)));
  }
}
