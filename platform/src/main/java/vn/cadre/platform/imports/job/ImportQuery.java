package vn.cadre.platform.imports.job;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of imports. */
public record ImportQuery(
    @Describe(value = "what was imported", example = "cadres") @Nullable String kind,
    @Nullable Set<ImportState> state,
    @Nullable Boolean dryRun,
    Paging paging) {}
