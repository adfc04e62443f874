package vn.cadre.platform.policy.number;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was recorded.
 *
 * @param citation where it stands, if not where the pack as a whole rests
 * @param source where that was seen, or what is not certain about it
 * @param verified whether it was checked against the citation, each row of a table included
 */
public record StatedNumber(
    JsonNode value,
    NumberUnit unit,
    @Nullable String citation,
    @Nullable String source,
    boolean verified) {}
