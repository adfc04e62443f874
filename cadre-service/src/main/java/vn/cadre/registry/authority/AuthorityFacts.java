package vn.cadre.registry.authority;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;

/**
 * By what authority is judged.
 *
 * @param date of the document
 * @param takesEffect the first day on which it tells on the post
 * @param issuing the tier that issued it; null where the paper does not tell
 * @param managing the tier that manages the post; null where the post does not tell
 */
public record AuthorityFacts(
    DecisionType type,
    LocalDate date,
    LocalDate takesEffect,
    @Nullable ManagementTier issuing,
    @Nullable ManagementTier managing) {}
