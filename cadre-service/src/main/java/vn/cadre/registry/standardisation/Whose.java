package vn.cadre.registry.standardisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/** Of whom it is asked. */
record Whose(
    @Describe(
            value =
                "code of the organisation people belong to, or bodies are of, with everything below it; the caller's whole scope unless told",
            example = "CHI-LANG")
        @Nullable String organisation,
    @Describe("rank of the title") @Nullable Set<TitleRank> rank,
    @Describe("level of the organisation") @Nullable Set<OrganisationLevel> level,
    @Describe("code of the title") @Nullable String title,
    @Describe("code of a committee: then its members on the day, by the title that they hold there")
        @Nullable String body) {}
