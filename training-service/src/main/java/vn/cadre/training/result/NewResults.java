package vn.cadre.training.result;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.roll.Seen;

/** The results of learners of one class. */
@Schema(name = "NewResults")
record NewResults(@NotEmpty @Size(max = 2_000) List<@Valid @NotNull Row> rows) {
  /** Characters of a note. */
  static final int LONGEST_NOTE = 2_000;

  /** One learner's. */
  @Schema(name = "NewResult")
  record Row(
      @Schema(description = "by which the learner has a place in the class") @NotNull
          UUID enrolmentId,
      @Schema(
              description = "of 10 points; required where the course asks for one",
              examples = "7.5")
          @Nullable
          @Pattern(regexp = "10(\\.0{1,2})?|[0-9](\\.[0-9]{1,2})?")
          String score,
      @Schema(
              description =
                  "follows from the rules of the course where it has any; false fails somebody nevertheless, and `note` says why. Required where the course has none, and where it asks for attendance but the class has no sessions: then it is what tells that, and `note` says how that is known")
          @Nullable Boolean passed,
      @Nullable @Size(max = LONGEST_NOTE) String note,
      @Schema(
              description =
                  "the one that was read, 0 where nobody had recorded anything: where somebody has written since, nothing is written (412). Absent, the last one wins",
              examples = "1")
          @Nullable
          @Min(0)
          @Max(Seen.MOST)
          Long version) {

    Seen seen() {
      return new Seen(enrolmentId, version);
    }

    /** The score as a number. */
    @Nullable BigDecimal marks() {
      return score == null ? null : new BigDecimal(score);
    }
  }
}
