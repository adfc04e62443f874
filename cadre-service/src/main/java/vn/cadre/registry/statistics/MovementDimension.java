package vn.cadre.registry.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.movement.Movements;

/**
 * What turns are counted by; three that say nothing of each other, and whether a bloc was left for
 * another.
 */
enum MovementDimension implements Keyed {
  KIND("kind", "m.kind"),
  DIRECTION("direction", Movements.DIRECTION),
  BLOC("bloc", "m.to_bloc"),
  CROSS_BLOC("crossBloc", "m.cross_bloc::text");

  private static final Bilingual ACROSS = new Bilingual("Sang khối khác", "To another bloc");
  private static final Bilingual WITHIN = new Bilingual("Trong cùng khối", "Within the bloc");
  private static final Bilingual NOT_CLASSIFIED = new Bilingual("Chưa phân loại", "Not classified");

  private final String key;
  private final String expression;

  MovementDimension(String key, String expression) {
    this.key = key;
    this.expression = expression;
  }

  @Override
  public String key() {
    return key;
  }

  /** Its value for a row {@code m} of movements, as SQL; null where no source tells. */
  String expression() {
    return expression;
  }

  /** Its values in the order in which they are shown, and what those without one are called. */
  Domain domain(Locale language) {
    return new Domain(
        switch (this) {
          case KIND -> labels(MovementKind.values(), language);
          case DIRECTION -> labels(MovementDirection.values(), language);
          case BLOC -> labels(Bloc.values(), language);
          case CROSS_BLOC -> {
            var labels = new LinkedHashMap<String, String>();
            labels.put("true", ACROSS.in(language));
            labels.put("false", WITHIN.in(language));
            yield labels;
          }
        },
        NOT_CLASSIFIED.in(language));
  }

  private static SequencedMap<String, String> labels(Code[] codes, Locale language) {
    var labels = new LinkedHashMap<String, String>();
    Arrays.stream(codes)
        .forEach(code -> labels.put(code.name(), new Bilingual(code.vi(), code.en()).in(language)));
    return labels;
  }
}
