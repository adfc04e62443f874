package vn.cadre.platform.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack as it is stored: what its versions have in common.
 *
 * @param version counts its changes: versions and confirmations
 * @param code its id in the API
 * @param organisation code of the organisation whose subtree it holds for; null for everywhere
 */
public record PolicyPack(
    UUID id, long version, String code, String kind, String title, @Nullable String organisation) {}
