package vn.cadre.registry.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.period.EndsAfterStart;

/** An appointment to be recorded; without a decision nothing takes effect. */
@EndsAfterStart
record NewAppointment(
    @NotNull UUID cadreId,
    @NotNull UUID positionId,
    @NotNull AppointmentKind kind,
    @Schema(description = "the first free seat unless told; a nomination holds none")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer seatNo,
    @Schema(description = "the post that says where the person belongs; by the kind unless told")
        @Nullable Boolean main,
    @NotNull PartialDate from,
    @Schema(description = "first day on which it no longer holds") @Nullable PartialDate to,
    @NotNull @Valid DecisionPaper decision)
    implements EndsAfterStart.Term {
  private static final Set<AppointmentKind> BESIDE_THE_MAIN_POST =
      Set.of(
          AppointmentKind.CONCURRENT,
          AppointmentKind.ACTING,
          AppointmentKind.NOMINATION,
          AppointmentKind.SECONDMENT);

  boolean isMain() {
    return main == null ? !BESIDE_THE_MAIN_POST.contains(kind) : main;
  }

  boolean holdsSeat() {
    return kind != AppointmentKind.NOMINATION;
  }
}
