package vn.cadre.training.need;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.LevelScale;
import vn.cadre.kernel.standard.Schooling;
import vn.cadre.training.code.CourseKind;

/**
 * The standard of a title that is in force on a day, as far as courses can meet it.
 *
 * @param professional the least professional level; null where none is asked
 * @param politicalTheory the least level of political theory; null where none is asked
 * @param stateManagement the least level of state management; null where none is asked
 */
record TitleStandard(
    UUID id,
    String titleCode,
    String titleName,
    String legalBasis,
    boolean verified,
    @Nullable String professional,
    @Nullable String politicalTheory,
    @Nullable String stateManagement,
    Schooling.Demands demands) {

  static @Nullable Integer place(LevelScale scale, @Nullable String level) {
    return level == null ? null : scale.find(level).orElse(null);
  }

  /** The kind of course that meets a demand. */
  CourseKind kind(Schooling.Demand demand) {
    return switch (demand) {
      case PROFESSIONAL_LEVEL ->
          isPostgraduate() ? CourseKind.POSTGRADUATE : CourseKind.PROFESSIONAL;
      case SPECIALITY -> CourseKind.PROFESSIONAL;
      case POLITICAL_THEORY_LEVEL -> CourseKind.POLITICAL_THEORY;
      case STATE_MANAGEMENT_LEVEL -> CourseKind.STATE_MANAGEMENT;
      case LANGUAGE -> CourseKind.LANGUAGE;
      case INFORMATICS -> CourseKind.DIGITAL;
    };
  }

  private boolean isPostgraduate() {
    var asked = demands.professional();
    return asked != null && asked >= LevelScale.PROFESSIONAL.placeOf("MASTER");
  }

  /** The least that is asked; of texts each that would do. */
  List<String> asked(Schooling.Demand demand) {
    return switch (demand) {
      case PROFESSIONAL_LEVEL -> one(professional);
      case SPECIALITY -> demands.specialities();
      case POLITICAL_THEORY_LEVEL -> one(politicalTheory);
      case STATE_MANAGEMENT_LEVEL -> one(stateManagement);
      case LANGUAGE -> demands.languages();
      case INFORMATICS -> demands.informatics();
    };
  }

  private static List<String> one(@Nullable String level) {
    var all = new ArrayList<String>();
    if (level != null) {
      all.add(level);
    }
    return all;
  }
}
