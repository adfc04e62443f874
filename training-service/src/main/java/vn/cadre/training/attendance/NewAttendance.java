package vn.cadre.training.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.AttendanceState;

/** Who was there in one session. */
@Schema(name = "NewAttendance")
record NewAttendance(@NotEmpty @Size(max = 2_000) List<@Valid @NotNull Mark> rows) {

  /** One learner. */
  @Schema(name = "AttendanceMark")
  record Mark(
      @Schema(description = "by which the learner has a place in the class") @NotNull
          UUID enrolmentId,
      @NotNull AttendanceState state) {}
}
