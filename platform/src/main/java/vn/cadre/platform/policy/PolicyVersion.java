package vn.cadre.platform.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;

/**
 * A version as it is stored; it never changes.
 *
 * @param number counts the versions of its pack
 * @param note what it changes and why
 * @param withdraws versions that were wrong and are chosen no more
 * @param withdrawnBy the version that withdrew this one
 * @param edition the version of the service's own file that it came with
 */
public record PolicyVersion(
    UUID packId,
    int number,
    Span validity,
    String citation,
    @Nullable String note,
    ObjectNode numbers,
    List<Integer> withdraws,
    @Nullable Integer withdrawnBy,
    @Nullable Integer edition,
    Instant recordedAt,
    String recordedBy) {

  public PolicyVersion {
    withdraws = List.copyOf(withdraws);
  }
}
