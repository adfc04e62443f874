package vn.cadre.registry.merge;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of merges. */
record MergeQuery(
    @Describe("the record that went on") @Nullable UUID survivorId,
    @Describe("the record that was joined into it") @Nullable UUID joinedId,
    @Describe("whether they stand joined") @Nullable Set<MergeState> state,
    Paging paging) {}
