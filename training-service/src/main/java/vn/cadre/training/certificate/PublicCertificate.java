package vn.cadre.training.certificate;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody may know of a certificate whose number they know. */
@Schema(name = "PublicCertificate")
record PublicCertificate(
    String number,
    String holder,
    String course,
    LocalDate from,
    @Schema(description = "the first day after the class") LocalDate to,
    String issuer,
    LocalDate issuedOn,
    Standing state) {

  /** Whether it holds. */
  @Schema(name = "CertificateStanding")
  enum Standing {
    VALID,
    REVOKED
  }
}
