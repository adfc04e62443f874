package vn.cadre.registry.standardisation;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.registry.code.Criterion;
import vn.cadre.registry.code.LevelsOfKind;
import vn.cadre.registry.code.QualificationKind;

/** A scale of levels that standards ask for, with its columns of people and of standards. */
enum AskedLevel {
  PROFESSIONAL(Criterion.PROFESSIONAL_LEVEL, Studied.PROFESSIONAL),
  THEORY(Criterion.POLITICAL_THEORY_LEVEL, Studied.POLITICAL_THEORY),
  MANAGEMENT(Criterion.STATE_MANAGEMENT_LEVEL, Studied.STATE_MANAGEMENT);

  private final Criterion criterion;
  private final Studied studied;

  AskedLevel(Criterion criterion, Studied studied) {
    this.criterion = criterion;
    this.studied = studied;
  }

  Criterion criterion() {
    return criterion;
  }

  /** The column of what people have. */
  String has() {
    return studied.name().toLowerCase(Locale.ROOT);
  }

  /** The column of what people study for. */
  String studies() {
    return has() + "_studied";
  }

  /** SQL of the verdict over people {@code ps} by standards {@code s}, as the kernel's Scale. */
  String verdict(StandardNumbers numbers) {
    var counts = numbers.studyingCounts().contains(studied);
    return "standard_verdict(s.min_%s_order, %s, %s, '%s')"
        .formatted(
            has(),
            order("ps." + has()),
            counts ? "CASE WHEN s.or_studying THEN " + order("ps." + studies()) + " END" : "NULL",
            numbers.unrecorded().verdict().name());
  }

  /** SQL of the place of a level on the scale; null where there is none. */
  private String order(String level) {
    return LevelsOfKind.of(QualificationKind.valueOf(studied.name())).stream()
        .map(known -> "WHEN '" + known.name() + "' THEN " + known.rankOrder())
        .collect(Collectors.joining(" ", "CASE " + level + " ", " END"));
  }
}
