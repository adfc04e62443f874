package vn.cadre.training.klass;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** A session of a class. */
@Schema(name = "NewSession")
record NewSession(
    @Schema(examples = "2026-03-02T01:00:00Z") @NotNull Instant startsAt,
    @Schema(examples = "2026-03-02T04:30:00Z") @NotNull Instant endsAt,
    @Nullable @Size(max = Widths.NAME) String topic,
    @Schema(description = "where it is not held where the class is")
        @Nullable
        @Size(max = Widths.PLACE)
        String place,
    @Schema(description = "one of the class's trainers") @Nullable UUID trainerId) {

  static NewSession of(SessionView view) {
    return new NewSession(
        view.startsAt(), view.endsAt(), view.topic(), view.place(), view.trainerId());
  }
}
