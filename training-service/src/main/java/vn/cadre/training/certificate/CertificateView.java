package vn.cadre.training.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.training.code.CertificateState;
import vn.cadre.training.paper.Paper;
import vn.cadre.training.recording.RecordingView;

/** A certificate. */
@Schema(name = "Certificate")
record CertificateView(
    UUID id,
    long version,
    @Schema(
            description = "n, the year and the issuer's code; n counts without gaps",
            examples = "12-2026-TRUONG-CT")
        String number,
    @Schema(
            description =
                "printed beside the number; with both anybody verifies to whom it was issued, and of what",
            examples = "5f0c2a9b41de")
        String lookupCode,
    UUID enrolmentId,
    UUID classId,
    String classCode,
    UUID courseId,
    String courseCode,
    String courseName,
    @Nullable UUID cadreId,
    @Nullable UUID outsidePersonId,
    String holder,
    LocalDate from,
    @Schema(description = "the first day after the class") LocalDate to,
    UUID organisationId,
    String issuer,
    @Schema(description = "who taught, where it is not the issuer") @Nullable String institution,
    @Nullable Grant grants,
    LocalDate issuedOn,
    CertificateState state,
    @Nullable LocalDate revokedOn,
    @Schema(description = "why it was revoked") @Nullable String reason,
    @Nullable Paper decision,
    @Schema(description = "null where nothing of it belongs in a record")
        @Nullable RecordingView registry,
    List<String> allowedActions)
    implements Versioned {

  /** What it adds to the record of a cadre. */
  @Schema(name = "GrantOfCertificate")
  record Grant(
      @Schema(description = "a code of the registry's list qualificationKind") String kind,
      @Nullable String level,
      @Schema(description = "what the certificate is called") @Nullable String name,
      @Schema(description = "what the qualification is in") @Nullable String speciality) {}
}
