package vn.cadre.registry.term;

import java.time.Period;
import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * The numbers of terms.
 *
 * @param term how long one lasts; it ends with retirement where that comes first
 * @param reappointWithin how long before the end a renewal may be decided
 * @param decideWorkingDaysBefore by how many working days before the end it must be decided
 * @param extendBelow with less than this to retirement a term is extended, not renewed
 * @param secondmentAtMost how long somebody serves elsewhere
 * @param gapTolerance the longest break that does not break a tenure
 */
public record TermNumbers(
    Period term,
    Period reappointWithin,
    int decideWorkingDaysBefore,
    Period extendBelow,
    Period secondmentAtMost,
    Period gapTolerance) {

  /**
   * @throws InconsistentNumbers if a length is negative, or a term or secondment has none
   */
  public TermNumbers {
    var negative =
        List.of(term, reappointWithin, extendBelow, secondmentAtMost, gapTolerance).stream()
            .anyMatch(Period::isNegative);
    if (negative || term.isZero() || secondmentAtMost.isZero() || decideWorkingDaysBefore < 0) {
      throw new InconsistentNumbers(
          "Thời hạn không được âm; nhiệm kỳ và thời gian biệt phái phải dương",
          "No length is negative; a term and a secondment last");
    }
  }
}
