package vn.cadre.training.need;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.platform.query.Describe;
import vn.cadre.training.code.CourseKind;

/** Whose needs, of what, on which day. */
record WhoseNeeds(
    @Describe(
            value =
                "code of the organisation of the main post, with everything below it; the caller's whole scope unless told",
            example = "CHI-LANG")
        @Nullable String organisation,
    @Describe("false leaves out what lies below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("code of the title of the main post") @Nullable String title,
    @Describe("kind of course that would meet the need") @Nullable Set<CourseKind> kind,
    @Describe("what the standard asks") @Nullable Set<Schooling.Demand> criterion,
    @Describe(value = "the day; today unless told", example = "2018-12-31")
        @Nullable LocalDate asOf) {

  /** Whether an outcome is asked for. */
  boolean wants(Outcome outcome) {
    return (kind == null || kind.isEmpty() || kind.contains(outcome.kind()))
        && (criterion == null || criterion.isEmpty() || criterion.contains(outcome.demand()));
  }
}
