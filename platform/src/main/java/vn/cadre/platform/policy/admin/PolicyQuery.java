package vn.cadre.platform.policy.admin;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of packs. */
public record PolicyQuery(
    @Describe(value = "which rules they are for", example = "retirement")
        @Nullable Set<String> kind,
    @Describe("code of the organisation whose subtree they hold for") @Nullable String organisation,
    @Describe("with a version in force on this day") @Nullable LocalDate asOf,
    Paging paging) {}
