package vn.cadre.registry.certificate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.qualification.CertificateRef;
import vn.cadre.registry.qualification.QualificationBook;

/**
 * A certificate as training-service tells it.
 *
 * @param cadreId null for a learner who has no record
 * @param enrolmentId also the id of the study that it may complete
 * @param issuer the organisation that issued it
 * @param institution where it was studied for; null where the issuer taught
 * @param grantsKind null where the course grants no qualification
 * @param reason why it was revoked
 */
record CertificateState(
    UUID id,
    String number,
    @Nullable UUID cadreId,
    UUID enrolmentId,
    String issuer,
    @Nullable String institution,
    @Nullable String grantsKind,
    @Nullable String grantsLevel,
    @Nullable String grantsSpeciality,
    LocalDate issuedOn,
    State state,
    @Nullable String reason) {

  /** What holds of it; one that nobody here knows cannot be read. */
  enum State {
    ISSUED,
    REVOKED
  }

  CertificateState {
    var missing =
        Stream.of(
                id == null ? "no id" : null,
                number == null ? "no number" : null,
                enrolmentId == null ? "no enrolmentId" : null,
                issuer == null ? "no issuer" : null,
                issuedOn == null ? "no issuedOn" : null,
                state == null ? "no state" : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(missing);
    }
  }

  /** Whether anything of it belongs in a record. */
  boolean concernsTheRecord() {
    return cadreId != null && grantsKind != null;
  }

  boolean isRevoked() {
    return state == State.REVOKED;
  }

  CertificateRef ref() {
    return new CertificateRef(id, number);
  }

  QualificationBook.Grant grant() {
    return new QualificationBook.Grant(
        Objects.requireNonNull(grantsKind),
        Objects.requireNonNullElse(grantsLevel, ""),
        grantsSpeciality,
        institution == null ? issuer : institution);
  }
}
