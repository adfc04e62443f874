package vn.cadre.registry.certificate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/**
 * What became of a certificate or a study, as the topic tells it.
 *
 * @param id the certificate's, or the study's
 * @param cadreId as training names the person
 * @param reasons everything for which it was refused; empty otherwise
 */
record Recording(
    UUID id, UUID cadreId, @Nullable UUID qualificationId, State state, List<Why> reasons) {

  enum State {
    RECORDED,
    REFUSED,
    TAKEN_BACK;

    /** As in the schemas of the topics. */
    String type() {
      return switch (this) {
        case RECORDED -> "recorded";
        case REFUSED -> "refused";
        case TAKEN_BACK -> "taken-back";
      };
    }
  }

  /**
   * One thing that stands against it.
   *
   * @param field of the qualification that it would have been
   */
  record Why(String field, String code, Bilingual message) {

    static List<Why> of(Violations violations) {
      return violations.all().stream()
          .map(found -> new Why(found.field(), found.code(), found.message()))
          .toList();
    }
  }

  static Recording of(CertificateState told, @Nullable UUID qualification, State state) {
    return new Recording(told.id(), cadre(told), qualification, state, List.of());
  }

  static Recording refused(CertificateState told, Violations violations) {
    return new Recording(told.id(), cadre(told), null, State.REFUSED, Why.of(violations));
  }

  private static UUID cadre(CertificateState told) {
    return Objects.requireNonNull(told.cadreId());
  }
}
