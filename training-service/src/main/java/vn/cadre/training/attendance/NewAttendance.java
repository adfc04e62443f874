package vn.cadre.training.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.AttendanceState;
import vn.cadre.training.roll.Seen;

/** Who was there in one session. */
@Schema(name = "NewAttendance")
record NewAttendance(@NotEmpty @Size(max = 2_000) List<@Valid @NotNull Mark> rows) {

  /** One learner. */
  @Schema(name = "AttendanceMark")
  record Mark(
      @Schema(description = "by which the learner has a place in the class") @NotNull
          UUID enrolmentId,
      @NotNull AttendanceState state,
      @Schema(
              description =
                  "the one that was read, 0 where nobody had said: where somebody has written since, nothing is written (412). Absent, the last one wins",
              examples = "1")
          @Nullable
          @Min(0)
          @Max(Seen.MOST)
          Long version) {

    Seen seen() {
      return new Seen(enrolmentId, version);
    }
  }
}
