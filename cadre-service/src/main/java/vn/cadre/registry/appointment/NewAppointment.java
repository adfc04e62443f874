package vn.cadre.registry.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.period.EndsAfterStart;

/** An appointment to be recorded; without a decision nothing takes effect. */
@EndsAfterStart
@MainByItsKind
record NewAppointment(
    @NotNull UUID cadreId,
    @NotNull UUID positionId,
    @NotNull AppointmentKind kind,
    @Schema(description = "the first free seat unless told; who acts holds none")
        @Nullable
        @Min(1)
        @Max(10_000)
        Integer seatNo,
    @Schema(description = "the post that says where the person belongs; by the kind unless told")
        @Nullable Boolean main,
    @NotNull PartialDate from,
    @Schema(
            description =
                "first day on which it no longer holds; where the position is term-limited, and for a secondment, as long as the pack says unless told")
        @Nullable PartialDate to,
    @NotNull @Valid DecisionPaper decision)
    implements EndsAfterStart.Term {

  boolean isMain() {
    return main == null ? !kind.besideMainPost() : main;
  }

  boolean holdsSeat() {
    return kind.takesSeat();
  }

  /** The same until that day. */
  NewAppointment until(@Nullable PartialDate end) {
    return new NewAppointment(cadreId, positionId, kind, seatNo, main, from, end, decision);
  }
}
