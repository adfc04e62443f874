package vn.cadre.registry.statistics;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/** Who is counted, on which day, by what. */
@ByOrGroupBy
record CompositionQuery(
    @Describe(
            value =
                "dimensions side by side: professionalLevel, politicalTheoryLevel, stateManagementLevel, rank,"
                    + " level, bloc, category, gender, ageBand, partyMember, organisation (what stands right"
                    + " below the asked one), ethnicGroup",
            example = "professionalLevel,politicalTheoryLevel")
        @Nullable
        @KnownDimensions
        Set<String> by,
    @Describe(
            value = "two or three dimensions, each nested in the one before",
            example = "organisation,gender")
        @Nullable
        @Size(min = 2, max = 3)
        @KnownDimensions
        Set<String> groupBy,
    @Describe(
            value =
                "code of the organisation people belong to; the caller's whole scope unless told",
            example = "HA-DONG")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("rank of the main post") @Nullable Set<TitleRank> rank,
    @Describe("level of the organisation") @Nullable Set<OrganisationLevel> level,
    @Nullable Set<Bloc> bloc,
    @Nullable Set<Category> category,
    @Describe("title code of the main post") @Nullable String title,
    @Describe("code of a committee: then only its members on the day, within the caller's scope")
        @Nullable String body,
    @Describe("the day the figures speak of, ages included; today unless told")
        @Nullable LocalDate asOf,
    @Describe(
            value = "another day to set beside it, in the organisation as of that day",
            example = "2015-12-31")
        @Nullable LocalDate comparedAsOf) {

  /** The same of another day alone. */
  CompositionQuery on(LocalDate day) {
    return new CompositionQuery(
        by,
        groupBy,
        organisation,
        descendants,
        rank,
        level,
        bloc,
        category,
        title,
        body,
        day,
        null);
  }

  /** What to count by: each list is a nesting, outermost first. */
  List<List<Dimension>> nestings() {
    if (by != null && !by.isEmpty()) {
      return by.stream().map(name -> List.of(Dimension.of(name))).toList();
    }
    return groupBy == null ? List.of() : List.of(groupBy.stream().map(Dimension::of).toList());
  }

  /** Whether it counts by what is masked of a single person. */
  boolean asksWhatIsMasked() {
    return nestings().stream().flatMap(List::stream).anyMatch(Dimension::sensitive);
  }

  /** Who is counted, for the log. */
  String described(LocalDate day) {
    return "people of %s on %s".formatted(organisation == null ? "the scope" : organisation, day);
  }
}
