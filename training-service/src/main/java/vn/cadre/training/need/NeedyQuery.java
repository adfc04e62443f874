package vn.cadre.training.need;

import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Whose needs are listed. */
record NeedyQuery(
    WhoseNeeds whose,
    @Describe("also those of whom the record does not tell; false unless told")
        @Nullable Boolean undetermined,
    Paging paging) {

  boolean wants(Outcome outcome) {
    return whose.wants(outcome)
        && (outcome.isLacking() || outcome.isUndetermined() && Boolean.TRUE.equals(undetermined));
  }
}
