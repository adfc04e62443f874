package vn.cadre.registry.standardisation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a number of people stands to the standards of their titles on a day. */
@Schema(name = "StandardStanding")
record Standing(
    long count,
    @Schema(description = "those whose title had no standard on the day, or who have no title")
        long withoutStandard,
    Measure all,
    @Schema(
            description =
                "what is asked of anybody among all who are counted, in the order of the code list")
        List<Measure> criteria) {

  Standing {
    criteria = List.copyOf(criteria);
  }
}
