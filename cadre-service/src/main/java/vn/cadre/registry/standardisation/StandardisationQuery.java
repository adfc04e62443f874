package vn.cadre.registry.standardisation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.statistics.KnownDimensions;

/** Whose standardisation, on which day, by what. */
record StandardisationQuery(
    @Describe(
            value =
                "up to three dimensions, each nested in the one before: level, rank, bloc, category, gender, title,"
                    + " organisation (what stands right below the asked one), body (committees: seats are counted,"
                    + " by the title held there)",
            example = "level,rank")
        @Nullable
        @Size(max = 3)
        @KnownDimensions(of = StandardDimension.class)
        Set<String> groupBy,
    Whose whose,
    @Describe(value = "the day the figures speak of; today unless told", example = "2018-12-31")
        @Nullable LocalDate asOf,
    @Describe(
            value = "another day to set beside it; each is judged by the standards of its own",
            example = "2013-09-10")
        @Nullable LocalDate comparedAsOf) {

  List<StandardDimension> nesting() {
    return groupBy == null ? List.of() : groupBy.stream().map(StandardDimension::of).toList();
  }

  /** Whether seats in committees are counted, not people by their main post. */
  boolean ofBodies() {
    return whose.body() != null || nesting().contains(StandardDimension.BODY);
  }
}
