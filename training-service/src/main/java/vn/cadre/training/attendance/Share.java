package vn.cadre.training.attendance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much of a class somebody was there for. Whoever is excused was not there either: what counts
 * is what was heard.
 *
 * @param sessions of the class that have begun
 * @param recorded of those, the ones in which this learner was marked
 */
@Schema(name = "AttendanceShare")
public record Share(
    @Schema(description = "sessions of the class up to now") int sessions,
    @Schema(description = "of those, where this learner was marked") int recorded,
    int present,
    int excused,
    int absent) {
  /** Of whoever was never marked. */
  public static final Share NONE = new Share(0, 0, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Per cent of the sessions, half up to 2 decimals; null before the first session. */
  public @Nullable String percent() {
    return sessions == 0
        ? null
        : BigDecimal.valueOf(present)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(sessions), 2, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /**
   * Whether so much was attended; null where sessions that nobody marked could make the difference.
   *
   * @param percent of the sessions
   */
  public @Nullable Boolean reaches(int percent) {
    if (present * 100L >= (long) percent * sessions && sessions > 0) {
      return true;
    }
    var atMost = present + (sessions - recorded);
    return atMost * 100L >= (long) percent * sessions ? null : Boolean.FALSE;
  }
}
