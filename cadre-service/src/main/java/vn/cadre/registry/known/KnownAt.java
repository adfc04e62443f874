package vn.cadre.registry.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** As of which instant the record is asked; nested in the queries of whatever can tell. */
public record KnownAt(
    @Describe(
            value =
                "what the record said at this instant, beside the day that it speaks of; now unless told",
            example = "2026-11-22T03:00:00Z")
        @Nullable Instant knownAt) {}
