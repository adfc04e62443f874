package vn.cadre.registry.organisation;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** Filters of the list of organisations. */
record OrganisationQuery(
    @Describe(value = "words of the name, with or without accents", example = "ha long")
        @Nullable
        @Size(max = 200)
        String q,
    @Describe(value = "exact code", example = "HA-DONG") @Nullable String code,
    @Describe("direct children of the organisation with this code") @Nullable String parent,
    @Describe("the organisation with this code and all below it") @Nullable String organisation,
    @Nullable Set<OrganisationLevel> level,
    @Nullable Set<Bloc> bloc,
    @Nullable Set<OrganisationKind> kind,
    @Describe("code of the administrative unit served") @Nullable String administrativeUnit,
    @Describe("in force on this day; today unless told") @Nullable LocalDate asOf,
    @Describe("counts by any of level, bloc, kind") @Nullable List<String> facets,
    Paging paging) {}
