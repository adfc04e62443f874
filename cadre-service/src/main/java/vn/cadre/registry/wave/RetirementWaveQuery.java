package vn.cadre.registry.wave;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.statistics.KnownDimensions;

/** Whose retirements, in which period, by what. */
record RetirementWaveQuery(
    @Describe(
            value =
                "up to three dimensions, each nested in the one before: month, quarter or year of the last day in"
                    + " work, organisation (what stands right below the asked one), rank, title, gender; year unless told",
            example = "year,rank")
        @Nullable
        @Size(max = 3)
        @KnownDimensions(of = WaveDimension.class)
        Set<String> groupBy,
    @Describe(
            value =
                "code of the organisation where people belong today; the caller's whole scope unless told",
            example = "HA-DONG")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("rank of the main post") @Nullable Set<TitleRank> rank,
    @Describe("title code of the main post") @Nullable String title,
    @Describe("level of the organisation") @Nullable Set<OrganisationLevel> level,
    @Nullable Set<Category> category,
    @Describe(
            value = "whose last day in work is this day or later; today unless told",
            example = "2027-01-01")
        @Nullable LocalDate from,
    @Describe(
            value =
                "whose last day in work is before this day; five years after from unless told, 20 years at most",
            example = "2032-01-01")
        @Nullable LocalDate to) {

  List<WaveDimension> nesting() {
    return groupBy == null || groupBy.isEmpty()
        ? List.of(WaveDimension.YEAR)
        : groupBy.stream().map(WaveDimension::of).toList();
  }

  boolean below() {
    return !Boolean.FALSE.equals(descendants);
  }
}
