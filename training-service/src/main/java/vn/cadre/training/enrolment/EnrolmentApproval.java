package vn.cadre.training.enrolment;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** An approval. */
@Schema(name = "EnrolmentApproval")
record EnrolmentApproval(
    @Schema(
            description =
                "approve although a rule cannot be told; the reason is then required, and kept",
            examples = "false")
        @Nullable Boolean acceptUndetermined,
    @Schema(description = "why it is approved all the same") @Nullable @Size(max = Widths.REASON)
        String reason) {

  boolean acceptsUndetermined() {
    return Boolean.TRUE.equals(acceptUndetermined);
  }
}
