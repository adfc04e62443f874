package vn.cadre.registry.code;

import java.util.List;
import java.util.Optional;

/**
 * The levels that a kind of qualification is measured in; languages and informatics have no scale.
 */
public final class LevelsOfKind {

  private LevelsOfKind() {}

  /** The code list of the kind, highest level first; empty where any text is a level. */
  public static List<Level<?>> of(QualificationKind kind) {
    return switch (kind) {
      case PROFESSIONAL -> List.of(ProfessionalLevel.values());
      case POLITICAL_THEORY -> List.of(PoliticalTheoryLevel.values());
      case STATE_MANAGEMENT -> List.of(StateManagementLevel.values());
      case LANGUAGE, INFORMATICS -> List.of();
    };
  }

  /** The place on the scale of its kind; 0 where there is no scale. */
  public static int rankOrder(QualificationKind kind, String level) {
    return find(kind, level).map(Level::rankOrder).orElse(0);
  }

  /** Whether the kind takes this level. */
  public static boolean has(QualificationKind kind, String level) {
    return of(kind).isEmpty() || find(kind, level).isPresent();
  }

  private static Optional<Level<?>> find(QualificationKind kind, String level) {
    return of(kind).stream().filter(known -> known.name().equals(level)).findFirst();
  }
}
