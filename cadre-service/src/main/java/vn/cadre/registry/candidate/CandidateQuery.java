package vn.cadre.registry.candidate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.TitleRank;

/** For which post, and whom it narrows the list to; all of it as of the day {@code asOf}. */
record CandidateQuery(
    @Describe("the post that is to be filled, one in scope") @NotNull UUID position,
    @Describe(
            value = "the day on which somebody would come to it; today unless told",
            example = "2026-11-22")
        @Nullable LocalDate asOf,
    @Describe(
            "STANDARD: only who has what the title asks; ALL: only who is SUITABLE; everybody unless told")
        @Nullable Meets meets,
    @Describe(
            "true: only who is young by the pack of the kind candidates; false: only who is not; whose date of birth does not tell is in neither")
        @Nullable Boolean young,
    @Describe(
            "true: only who was graded well enough in each of the last years, as the pack says; false: only who was not in one of them; who lacks a grade is in neither")
        @Nullable Boolean able,
    @Describe(
            "true: only of whom the record tells nothing of leading at the grassroots; false: only who led there; who was moved there, nobody tells to which post, is in neither")
        @Nullable Boolean noGrassroots,
    @Describe(
            value = "code of the organisation they belong to; the caller's whole scope unless told",
            example = "HA-DONG")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("level of the organisation they belong to") @Nullable Set<OrganisationLevel> level,
    @Describe("rank of the main post") @Nullable Set<TitleRank> rank,
    @Describe("title code of the main post") @Nullable String title,
    @Nullable Set<Category> category,
    @Nullable Set<Gender> gender,
    @Describe("highest level held") @Nullable Set<ProfessionalLevel> professionalLevel,
    @Describe("highest level held") @Nullable Set<PoliticalTheoryLevel> politicalTheoryLevel,
    @Describe(
            "counts by these fields, at most five: category, level, rank, gender, professionalLevel, politicalTheoryLevel")
        @Nullable List<String> facets,
    Paging paging) {

  /** How much of what is judged somebody has to meet. */
  enum Meets {
    STANDARD,
    ALL
  }

  boolean asksForPosts() {
    return rank != null || title != null || facets != null && facets.contains("rank");
  }

  /** Whether the numbers of a pack decide who is listed. */
  boolean asksForCandidates() {
    return young != null || able != null || noGrassroots != null || meets == Meets.ALL;
  }
}
