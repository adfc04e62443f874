package vn.cadre.registry.standard.check;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.standard.StandardView;

/**
 * What a standard asked on the day, as it said when it was judged.
 *
 * @param code of the title or grade that it is of
 */
record Demands(
    UUID standardId,
    String code,
    LocalDate validFrom,
    @Nullable ProfessionalLevel professional,
    boolean orStudying,
    List<String> specialities,
    @Nullable PoliticalTheoryLevel politicalTheory,
    @Nullable StateManagementLevel stateManagement,
    @Nullable String grade,
    List<String> languageLevels,
    List<String> informaticsLevels,
    @Nullable Integer maxAge,
    boolean partyMember,
    String legalBasis,
    boolean verified) {

  Demands {
    specialities = List.copyOf(specialities);
    languageLevels = List.copyOf(languageLevels);
    informaticsLevels = List.copyOf(informaticsLevels);
  }

  static Demands of(StandardView standard, String code) {
    return new Demands(
        standard.id(),
        code,
        standard.validFrom(),
        standard.minProfessionalLevel(),
        standard.orStudying(),
        standard.specialities(),
        standard.minPoliticalTheoryLevel(),
        standard.minStateManagementLevel(),
        standard.minGrade(),
        standard.languageLevels(),
        standard.informaticsLevels(),
        standard.maxAge(),
        standard.partyMember(),
        standard.legalBasis(),
        standard.verified());
  }

  /** What is asked, as it stands in reasons; null where nothing is. */
  @Nullable Object of(Criterion criterion) {
    return switch (criterion) {
      case PROFESSIONAL_LEVEL -> professional;
      case SPECIALITY -> orNull(specialities);
      case POLITICAL_THEORY_LEVEL -> politicalTheory;
      case STATE_MANAGEMENT_LEVEL -> stateManagement;
      case GRADE -> grade;
      case LANGUAGE -> orNull(languageLevels);
      case INFORMATICS -> orNull(informaticsLevels);
      case AGE -> maxAge;
      case PARTY_MEMBER -> partyMember ? true : null;
    };
  }

  /** What is asked of qualifications, as the kernel judges it. */
  Schooling.Demands ofSchooling() {
    return new Schooling.Demands(
        order(professional),
        orStudying,
        specialities,
        order(politicalTheory),
        order(stateManagement),
        languageLevels,
        informaticsLevels);
  }

  private static @Nullable Integer order(@Nullable Level<?> level) {
    return level == null ? null : level.rankOrder();
  }

  private static @Nullable Object orNull(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }
}
