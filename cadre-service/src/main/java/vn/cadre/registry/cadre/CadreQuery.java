package vn.cadre.registry.cadre;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.CadreStatus;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.TitleRank;

/** Filters of the list of cadres; they all speak of the day {@code asOf}. */
record CadreQuery(
    @Describe(
            value =
                "words of the name in any order, with or without accents; each may be a beginning",
            example = "nguyen an")
        @Nullable
        @Size(max = 200)
        String q,
    @Describe(value = "code of the organisation they belong to", example = "HA-DONG")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("title code of the main post") @Nullable String title,
    @Describe("rank of the main post") @Nullable Set<TitleRank> rank,
    @Nullable Set<Category> category,
    @Nullable Set<Bloc> bloc,
    @Describe("level of the organisation") @Nullable Set<OrganisationLevel> level,
    @Nullable Set<Gender> gender,
    @Describe("two digits; needs the role personal-data")
        @Nullable Set<@KnownEthnicGroup String> ethnicGroup,
    @Describe("highest level held") @Nullable Set<ProfessionalLevel> professionalLevel,
    @Describe("highest level held") @Nullable Set<PoliticalTheoryLevel> politicalTheoryLevel,
    @Describe("full years on the day; someone whose birth is known by year counts from 1 January")
        @Nullable
        @Min(0)
        @Max(150)
        Integer ageFrom,
    @Nullable @Min(0) @Max(150) Integer ageTo,
    @Nullable Boolean partyMember,
    @Nullable Set<CadreStatus> status,
    @Describe("the day the list speaks of; today unless told") @Nullable LocalDate asOf,
    @Describe(
            "counts by these fields, at most five: category, bloc, level, rank, gender, professionalLevel,"
                + " politicalTheoryLevel, status, and with the role personal-data ethnicGroup; with gender, status or ethnicGroup a list of a past"
                + " day holds only those who are in the caller's organisations today")
        @Nullable List<String> facets,
    Paging paging) {
  private static final Set<String> OF_TODAY = Set.of("gender", "status", "ethnicGroup");

  /** Whether it counts the whole list by ethnic group. */
  boolean countsEthnicGroup() {
    return facets != null && facets.contains("ethnicGroup");
  }

  /** Whether it filters, sorts or counts by what a former organisation is not told of a person. */
  boolean asksWhatIsOfToday() {
    return facets != null && facets.stream().anyMatch(OF_TODAY::contains)
        || gender != null
        || ethnicGroup != null
        || ageFrom != null
        || ageTo != null
        || partyMember != null
        || status != null
        || paging.sort() != null
            && paging.sort().stream().anyMatch(field -> field.endsWith("birthDate"));
  }
}
