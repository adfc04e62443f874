package vn.cadre.registry.certificate;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.qualification.QualificationBook;

/**
 * What somebody studies for, as training-service tells it.
 *
 * @param id the enrolment's
 */
record StudyState(
    UUID id,
    UUID cadreId,
    String kind,
    String level,
    @Nullable String speciality,
    @Nullable String institution,
    Progress state) {

  /** How far it has come; what nobody here knows cannot be read. */
  enum Progress {
    RUNNING,
    /** By a certificate, which completes the entry. */
    COMPLETED,
    /** Without a certificate so far: the class is over or cancelled, or the learner withdrew. */
    ENDED
  }

  StudyState {
    var missing =
        Stream.of(
                id == null ? "no id" : null,
                cadreId == null ? "no cadreId" : null,
                kind == null ? "no kind" : null,
                level == null ? "no level" : null,
                state == null ? "no state" : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(missing);
    }
  }

  QualificationBook.Grant grant() {
    return new QualificationBook.Grant(kind, level, speciality, institution);
  }
}
