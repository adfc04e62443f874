package vn.cadre.registry.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;

/** Filters of the list of positions. */
record PositionQuery(
    @Describe("code of the organisation") @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants,
    @Describe("title code") @Nullable String title,
    @Nullable Set<TitleRank> rank,
    @Nullable Set<ManagementTier> managementTier,
    @Nullable Boolean nonLocal,
    @Nullable Boolean termLimited,
    @Nullable Boolean keyPost,
    @Describe("in force on this day; today unless told") @Nullable LocalDate asOf,
    @Describe("counts by any of rank, managementTier") @Nullable List<String> facets,
    Paging paging) {}
