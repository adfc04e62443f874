package vn.cadre.training.recording;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.RegistryAnswer;

/** What the registry answered. */
@Schema(name = "RegistryRecording")
public record RecordingView(
    RegistryAnswer state,
    Instant since,
    @Schema(description = "the entry of the record") @Nullable UUID qualificationId,
    List<Why> reasons) {

  /** One thing for which it was refused. */
  @Schema(name = "RegistryReason")
  public record Why(String field, String code, String message) {}

  /** Whether sending it again may bring another answer; what is not told has none. */
  public static boolean isAnswerable(@Nullable RecordingView now) {
    return now != null && now.state().isAnswerable();
  }
}
