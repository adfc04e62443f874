package vn.cadre.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as it was written: columns, not fields.
 *
 * @param number of the entry within its resource, without gaps
 * @param at when the transaction began
 * @param actor who acted, as the transaction was told; null where nobody told it
 * @param before changed columns as they were, or all of a row that vanished
 * @param after changed columns as they are, or all of a new row
 */
public record TrailEntry(
    long id,
    String kind,
    UUID resourceId,
    long number,
    Action action,
    Instant at,
    @Nullable JsonNode actor,
    @Nullable String reason,
    @Nullable JsonNode before,
    @Nullable JsonNode after) {}
