package vn.cadre.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom certificates of a class are issued. */
@Schema(name = "NewCertificates")
record NewCertificates(
    @Schema(
            description =
                "absent or empty for everybody who passed and never had one; whoever had one that was revoked is named")
        @Nullable
        @Size(max = 2_000)
        List<@NotNull UUID> enrolmentIds,
    @Schema(description = "printed on them, and the day of the qualification; today unless told")
        @Nullable LocalDate issuedOn) {

  /** Whether learners are named. */
  boolean names() {
    return enrolmentIds != null && !enrolmentIds.isEmpty();
  }
}
