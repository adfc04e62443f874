package vn.cadre.training.klass;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.training.code.Widths;

/** Somebody who teaches in a class: a person of the register, or one from outside. */
@Schema(name = "NewTrainer")
record NewTrainer(
    @Schema(description = "a person of the register") @Nullable UUID cadreId,
    @Schema(description = "of somebody from outside; of a person of the register it is known")
        @Nullable
        @Size(max = Widths.NAME)
        String fullName,
    @Nullable @Size(max = Widths.PLACE) String workplace,
    @Schema(description = "what they teach") @Nullable @Size(max = Widths.NAME) String subject) {

  /** Who it is in every class; null where a name alone is known, which is that of more than one. */
  @Nullable String person() {
    if (cadreId != null) {
      return cadreId.toString();
    }
    return fullName == null || workplace == null
        ? null
        : Text.spelling(fullName) + "|" + Text.spelling(workplace);
  }
}
