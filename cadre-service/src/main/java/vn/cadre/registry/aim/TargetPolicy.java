package vn.cadre.registry.aim;

import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;

/** When an aim is met, and which measures go with which kind of aim. */
final class TargetPolicy {
  private static final Bilingual NOT_OF_THIS_KIND =
      new Bilingual(
          "Mục tiêu loại %s không dùng trường này", "A target of the kind %s has no such field");
  private static final Bilingual NEEDED =
      new Bilingual("Mục tiêu loại %s cần trường này", "A target of the kind %s needs this field");

  private TargetPolicy() {}

  /** By the counts themselves, so that no rounding makes an aim met. */
  static boolean isMet(int leastPercent, long part, long whole) {
    return part * 100 >= leastPercent * whole;
  }

  static void check(NewTarget given, Violations violations) {
    switch (given.kind()) {
      case STANDARDISATION ->
          refuse("baselineYear", given.baselineYear() != null, given, violations);
      case QUOTA_REDUCTION -> {
        refuse("level", given.level() != null, given, violations);
        refuse("rank", given.rank() != null, given, violations);
        refuse("titleCode", given.titleCode() != null, given, violations);
        refuse("criterion", given.criterion() != null, given, violations);
        if (given.baselineYear() == null) {
          violations.add("baselineYear", "required", NEEDED.with(given.kind()));
        } else if (given.baselineYear() > given.dueOn().getYear()) {
          violations.add("baselineYear", "not-of-this-kind", NOT_BEFORE);
        }
      }
    }
  }

  private static final Bilingual NOT_BEFORE =
      new Bilingual(
          "Năm gốc không sau năm đến hạn", "The baseline year is not after the year it is due");

  private static void refuse(String field, boolean told, NewTarget given, Violations violations) {
    if (told) {
      violations.add(field, "not-of-this-kind", NOT_OF_THIS_KIND.with(given.kind()));
    }
  }
}
