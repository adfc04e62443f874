package vn.cadre.registry.standard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a standard is of. */
public sealed interface StandardSubject {

  /**
   * A title.
   *
   * @param validFrom since when there is such a title; null where nobody has told
   */
  record OfTitle(UUID id, String code, @Nullable LocalDate validFrom) implements StandardSubject {}

  /** A grade of civil servants, or a professional title of public employees. */
  record OfGrade(String code) implements StandardSubject {}
}
