package vn.cadre.registry.decision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** Something that a decision document brought about. */
@Schema(name = "DecisionEffect")
public record Effect(
    @Schema(description = "what it brought about") Kind kind,
    @Schema(
            description = "the resource that it hangs on",
            examples = "/cadre/v1/appointments/0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60")
        String resource,
    @Nullable UUID cadreId,
    @Schema(description = "full name of the person, where it is about one", examples = "Lê Văn An")
        @Nullable String cadreName,
    @Schema(description = "the day from which it tells", examples = "2021-06-01") PartialDate on,
    @Schema(
            description = "the post or what else it is about",
            examples = "Trưởng phòng, Phòng Nội vụ quận Hà Đông")
        String subject) {

  /** Kinds of effects. */
  @Schema(name = "DecisionEffectKind")
  public enum Kind {
    APPOINTMENT_BEGUN,
    APPOINTMENT_ENDED,
    APPOINTMENT_EXTENDED,
    APPOINTMENT_ANNULLED,
    /** An entry of a person's record. */
    ENTRY,
    RESTRUCTURING,
    /** Another document, revoked by this one. */
    DECISION_REVOKED,
    STAFFING_QUOTA,
    DOWNSIZING_PLAN,
    STAFFING_EXCEPTION
  }
}
