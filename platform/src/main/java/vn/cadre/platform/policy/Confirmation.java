package vn.cadre.platform.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An admin's word that formal steps may rest on numbers that are not verified. The numbers stay
 * marked as they are; only a new version says that they were checked.
 *
 * @param number the version of the pack
 * @param keys the numbers
 * @param citation what the admin relies on
 */
@Schema(name = "PolicyConfirmation")
public record Confirmation(
    UUID id,
    int number,
    List<String> keys,
    String citation,
    @Nullable String note,
    Instant confirmedAt,
    String confirmedBy) {

  public Confirmation {
    keys = List.copyOf(keys);
  }
}
