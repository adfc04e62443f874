package vn.cadre.platform.policy;

import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;

/**
 * A version that may be chosen.
 *
 * @param organisation code of the organisation whose subtree it holds for; null for everywhere
 * @param withdrawnBy the version that withdrew this one
 */
public record Candidate(
    String id,
    int version,
    @Nullable String organisation,
    Span validity,
    @Nullable Integer withdrawnBy) {}
