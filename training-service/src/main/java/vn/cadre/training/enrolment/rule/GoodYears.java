package vn.cadre.training.enrolment.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;

/**
 * Whoever is sent to postgraduate study was graded well for some years in a row.
 *
 * @param years how many
 * @param grade what each of them is graded, or better
 * @param justBefore whether they are the years just before; else any in a row before will do
 */
public record GoodYears(int years, Grade grade, boolean justBefore, Basis basis)
    implements Rule<GoodYears.Facts> {
  private static final Bilingual GOOD =
      new Bilingual(
          "%s năm liên tục được xếp loại %s trở lên", "%s years in a row were graded %s or better");
  private static final Bilingual NOT_GOOD =
      new Bilingual(
          "Chưa có %s năm liên tục được xếp loại %s trở lên",
          "There are no %s years in a row graded %s or better");
  private static final Bilingual NOT_KNOWN =
      new Bilingual(
          "Chưa xác định được: cần xếp loại các năm %s",
          "It cannot be told: the grades of %s would have to be known");

  /**
   * By what it is judged.
   *
   * @param evaluations grades of whole years
   * @param year in which somebody is sent
   */
  public record Facts(Map<Integer, Grade> evaluations, int year) {}

  @Override
  public String code() {
    return "postgraduate.good-years";
  }

  @Override
  public Finding judge(Facts facts) {
    var known = new TreeMap<>(facts.evaluations()).headMap(facts.year(), false);
    var finding = justBefore ? justBefore(facts, known) : anyInRow(known);
    var told = new LinkedHashMap<String, Object>();
    known.forEach((year, graded) -> told.put(year.toString(), graded));
    return finding.expected(years).fact("grades", told);
  }

  private Finding justBefore(Facts facts, Map<Integer, Grade> known) {
    var asked = IntStream.range(facts.year() - years, facts.year()).boxed().toList();
    if (asked.stream().anyMatch(year -> known.containsKey(year) && !good(known, year))) {
      return found(false);
    }
    var missing = new ArrayList<>(asked);
    missing.removeAll(known.keySet());
    return missing.isEmpty() ? found(true) : missing(missing);
  }

  private Finding anyInRow(Map<Integer, Grade> known) {
    return found(
        known.keySet().stream()
            .anyMatch(last ->
                IntStream.rangeClosed(last - years + 1, last).allMatch(year -> good(known, year))));
  }

  private boolean good(Map<Integer, Grade> known, int year) {
    var graded = known.get(year);
    return graded != null && graded.reaches(grade);
  }

  private Finding found(boolean passed) {
    return Finding.of(this, passed, (passed ? GOOD : NOT_GOOD).with(years, grade));
  }

  private Finding missing(List<Integer> missing) {
    return Finding.undetermined(
        this, missing.stream().map(year -> "evaluation:" + year).toList(), NOT_KNOWN.with(missing));
  }
}
