package vn.cadre.training.certificate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anybody may know of a certificate: by its number alone, and by the paper. */
@Schema(name = "PublicCertificate")
record PublicCertificate(
    String number,
    @Schema(description = "to whom it was issued; null without the look-up code")
        @Nullable String holder,
    @Schema(description = "what was completed; null without the look-up code")
        @Nullable String course,
    @Schema(description = "the first day of the class; null without the look-up code")
        @Nullable LocalDate from,
    @Schema(description = "the first day after the class; null without the look-up code")
        @Nullable LocalDate to,
    String issuer,
    LocalDate issuedOn,
    Standing state) {

  /** As whoever does not have the paper may know it. */
  PublicCertificate byNumberAlone() {
    return new PublicCertificate(number, null, null, null, null, issuer, issuedOn, state);
  }

  /** Whether it holds. */
  @Schema(name = "CertificateStanding")
  enum Standing {
    VALID,
    REVOKED
  }
}
