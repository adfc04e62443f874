package vn.cadre.training.workforce;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is needed of a standard: the demands that a course can meet, and where they are written.
 *
 * @param titleCode null where it is of a grade
 */
record StandardState(
    UUID id,
    @Nullable String titleCode,
    @Nullable String grade,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String minProfessionalLevel,
    boolean orStudying,
    List<String> specialities,
    @Nullable String minPoliticalTheoryLevel,
    @Nullable String minStateManagementLevel,
    List<String> languageLevels,
    List<String> informaticsLevels,
    String legalBasis,
    boolean verified) {

  StandardState {
    Required.of("id", id, "validFrom", validFrom, "legalBasis", legalBasis);
    specialities = copy(specialities);
    languageLevels = copy(languageLevels);
    informaticsLevels = copy(informaticsLevels);
  }

  private static List<String> copy(@Nullable List<String> texts) {
    return texts == null ? List.of() : List.copyOf(texts);
  }
}
