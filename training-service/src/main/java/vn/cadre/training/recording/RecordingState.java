package vn.cadre.training.recording;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;

/**
 * What became of a certificate or a study, as the registry answers.
 *
 * @param id the certificate's, or the study's
 */
public record RecordingState(
    UUID id, @Nullable UUID qualificationId, State state, List<Why> reasons) {

  enum State {
    RECORDED,
    REFUSED,
    TAKEN_BACK
  }

  /** One thing for which it was refused. */
  record Why(String field, String code, Bilingual message) {}

  public RecordingState {
    if (id == null || state == null || reasons == null) {
      throw new IllegalArgumentException("an answer without id, state or reasons");
    }
    reasons = List.copyOf(reasons);
  }
}
