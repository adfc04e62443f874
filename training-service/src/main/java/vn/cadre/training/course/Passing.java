package vn.cadre.training.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked of whoever passes a course. */
@Schema(name = "CoursePassing")
public record Passing(
    @Schema(
            description =
                "share of the sessions that are attended, in per cent; null where none is asked",
            examples = "80")
        @Nullable
        @Min(0)
        @Max(100)
        Integer attendancePercent,
    @Schema(
            description = "least score of 10 points, as a decimal; null where none is asked",
            examples = "5.0")
        @Nullable
        @Size(max = 5)
        @Pattern(regexp = "10(\\.0{1,2})?|[0-9](\\.[0-9]{1,2})?")
        String score) {

  static @Nullable Passing of(@Nullable Integer attendancePercent, @Nullable BigDecimal score) {
    return attendancePercent == null && score == null
        ? null
        : new Passing(
            attendancePercent, score == null ? null : score.stripTrailingZeros().toPlainString());
  }

  @Nullable BigDecimal points() {
    return score == null ? null : new BigDecimal(score);
  }

  /** Whether its score can be read; what cannot is refused later. */
  boolean sound() {
    return score == null || score.matches("[0-9]{1,2}(\\.[0-9]{1,2})?");
  }

  /** As it is read again: alike where it is worth the same, nothing where it asks nothing. */
  static @Nullable Passing plain(@Nullable Passing given) {
    return given == null ? null : of(given.attendancePercent, given.points());
  }
}
