package vn.cadre.registry.pyramid;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/** Whose ages, on which day, by bands of which width. */
record AgePyramidQuery(
    @Describe(
            value =
                "code of the organisation people belong to; the caller's whole scope unless told",
            example = "HA-DONG")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("years of age that a band spans: YEAR, or FIVE_YEARS unless told")
        @Nullable AgeWidth bands,
    @Describe("rank of the main post") @Nullable Set<TitleRank> rank,
    @Describe("level of the organisation") @Nullable Set<OrganisationLevel> level,
    @Nullable Set<Bloc> bloc,
    @Nullable Set<Category> category,
    @Describe("title code of the main post") @Nullable String title,
    @Describe(
            value = "the day on which they are that old; today unless told",
            example = "2021-05-12")
        @Nullable LocalDate asOf) {

  AgeWidth width() {
    return bands == null ? AgeWidth.FIVE_YEARS : bands;
  }
}
