package vn.cadre.registry.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.MovementDirection;

/** Which communes are asked about, and what has to have led somebody there. */
record CoverageQuery(
    @Describe(value = "the day; today unless told", example = "2019-03-14")
        @Nullable LocalDate asOf,
    @Describe(
            value =
                "code of the organisation whose communes are meant; all in the caller's scope unless told",
            example = "HOANH-BO")
        @Nullable String organisation,
    @Describe(
            value = "direction of the last movement; DISTRICT_TO_COMMUNE unless told",
            example = "DISTRICT_TO_COMMUNE")
        @Nullable MovementDirection direction) {

  MovementDirection wanted() {
    return direction == null ? MovementDirection.DISTRICT_TO_COMMUNE : direction;
  }
}
