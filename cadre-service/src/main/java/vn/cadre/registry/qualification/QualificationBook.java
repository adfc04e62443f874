package vn.cadre.registry.qualification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.QualificationKind;
import vn.cadre.registry.code.QualificationStatus;
import vn.cadre.registry.record.Column;
import vn.cadre.registry.record.ServiceEntries;

/**
 * Makes qualifications of what training tells, in the service's own name; each within the
 * transaction of whoever asks.
 */
@ApplicationScoped
public class QualificationBook {
  private static final Bilingual UNKNOWN_KIND =
      new Bilingual(
          "Hồ sơ không có loại trình độ %s", "The record has no kind of qualification %s");

  private final Qualifications kind;
  private final ServiceEntries entries;

  QualificationBook(Qualifications kind, ServiceEntries entries) {
    this.kind = kind;
    this.entries = entries;
  }

  /**
   * What completing a course grants.
   *
   * @param kind a code of the list {@code qualificationKind}, as another service knows it
   * @param level of its kind
   * @param speciality what it is in; null where the level says it all
   * @param institution who issues it
   */
  public record Grant(
      String kind, String level, @Nullable String speciality, @Nullable String institution) {}

  /** Records what somebody studies for; null with everything that forbids it. */
  public @Nullable UUID study(UUID cadreId, Grant grant, String why, Violations violations) {
    return read(grant, QualificationStatus.STUDYING, null, violations)
        .map(given -> entries.record(kind, cadreId, given, List.of(), why, violations))
        .orElse(null);
  }

  /** Records what was awarded by a certificate; null with everything that forbids it. */
  public @Nullable UUID award(
      UUID cadreId,
      Grant grant,
      PartialDate on,
      CertificateRef certificate,
      String why,
      Violations violations) {
    return read(grant, QualificationStatus.COMPLETED, on, violations)
        .map(given -> entries.record(kind, cadreId, given, origin(certificate), why, violations))
        .orElse(null);
  }

  /**
   * Completes what somebody studied for.
   *
   * @return false with what forbids it, or with nothing where the entry counts no more
   */
  public boolean complete(
      UUID id,
      Grant grant,
      PartialDate on,
      CertificateRef certificate,
      String why,
      Violations violations) {
    var read = read(grant, QualificationStatus.COMPLETED, on, violations);
    return read.isPresent()
        && entries.correct(kind, id, before -> read.get(), origin(certificate), why, violations);
  }

  /** Takes the award back from somebody who studies on; nothing where the entry counts no more. */
  public void reopen(UUID id, String why) {
    var violations = new Violations();
    entries.correct(
        kind,
        id,
        before ->
            new NewQualification(
                before.kind(),
                before.level(),
                before.speciality(),
                before.institution(),
                QualificationStatus.STUDYING,
                null),
        origin(null),
        why,
        violations);
    if (!violations.isEmpty()) {
      throw new IllegalStateException("A study cannot go on: " + violations.all());
    }
  }

  /** Annuls an entry, unless it counts no more. */
  public void annul(UUID id, String why) {
    entries.annul(kind, id, why);
  }

  private static Optional<NewQualification> read(
      Grant grant, QualificationStatus status, @Nullable PartialDate on, Violations violations) {
    var known =
        Arrays.stream(QualificationKind.values())
            .filter(code -> code.name().equals(grant.kind()))
            .findFirst();
    if (known.isEmpty()) {
      violations.add("kind", "unknown-kind", UNKNOWN_KIND.with(grant.kind()));
    }
    return known.map(code ->
        new NewQualification(
            code, grant.level(), grant.speciality(), grant.institution(), status, on));
  }

  private static List<Column<NewQualification>> origin(@Nullable CertificateRef certificate) {
    return List.of(
        Column.of("certificate_id", "uuid", given -> certificate == null ? null : certificate.id()),
        Column.text(
            "certificate_number", given -> certificate == null ? null : certificate.number()));
  }
}
