package vn.cadre.training.plan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.training.code.FundingSource;

/** Amounts by source, as sums. */
final class Budgets {
  private static final Bilingual TWICE =
      new Bilingual("Nguồn này đã được ghi ở trên", "This source stands above already");

  private static final Bilingual ABOVE =
      new Bilingual(
          "Vượt trần chung %s đồng", "More than the ceiling of all sources, which is %s VND");

  private Budgets() {}

  /** In the order of the code list, so that what says the same reads alike. */
  static List<Money> sorted(List<Money> given) {
    return given.stream()
        .filter(Objects::nonNull)
        .sorted(
            Comparator.comparing(Money::source, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }

  static void checkOnce(List<Money> given, String field, Violations violations) {
    var seen = EnumSet.noneOf(FundingSource.class);
    for (int i = 0; i < given.size(); i++) {
      if (!seen.add(given.get(i).source())) {
        violations.add(field + "[" + i + "].source", "source-twice", TWICE);
      }
    }
  }

  /** No source may cost more than all of them. */
  static void checkWithin(Ceiling ceiling, String field, Violations violations) {
    if (ceiling.total() == null) {
      return;
    }
    for (int i = 0; i < ceiling.bySource().size(); i++) {
      var amount = ceiling.bySource().get(i).amount();
      if (amount != null && amount > ceiling.total()) {
        violations.add(
            "%s.bySource[%d].amount".formatted(field, i),
            "above-total",
            ABOVE.with(ceiling.total()));
      }
    }
  }

  static Map<FundingSource, Long> sum(List<PlanLine> lines) {
    var sums = new EnumMap<FundingSource, Long>(FundingSource.class);
    lines.forEach(line ->
        line.budget().forEach(money -> sums.merge(money.source(), money.amount(), Long::sum)));
    return sums;
  }

  static List<Money> list(Map<FundingSource, Long> sums) {
    return sums.entrySet().stream().map(e -> new Money(e.getKey(), e.getValue())).toList();
  }

  static long total(Map<FundingSource, Long> sums) {
    return sums.values().stream().mapToLong(Long::longValue).sum();
  }
}
