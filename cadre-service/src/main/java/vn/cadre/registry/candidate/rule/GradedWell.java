package vn.cadre.registry.candidate.rule;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * Somebody was graded well enough in each of the last years. The year of the day itself has not
 * been graded yet; quarters are no grades of a year.
 */
public record GradedWell(CandidateNumbers numbers, Basis basis) implements Rule<CandidateFacts> {
  private static final Bilingual WELL =
      new Bilingual(
          "Được xếp loại %s trở lên trong %s năm gần nhất",
          "Graded %s or better in each of the last %s years");
  private static final Bilingual WORSE =
      new Bilingual(
          "Có năm trong %2$s năm gần nhất xếp loại dưới mức %1$s",
          "Graded below %1$s in one of the last %2$s years");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Chưa có xếp loại của đủ %2$s năm gần nhất để biết đạt %1$s trở lên",
          "Grades of the last %2$s years are missing to tell whether they are %1$s or better");

  static GradedWell of(Policy<CandidateNumbers> policy) {
    return new GradedWell(
        policy.numbers(), policy.basis("ableYears").and(policy.basis("ableFrom").verified()));
  }

  @Override
  public String code() {
    return "candidate.graded-well";
  }

  @Override
  public Finding judge(CandidateFacts facts) {
    var before = facts.asOf().getYear();
    var years = IntStream.range(before - numbers.ableYears(), before).boxed().toList();
    var grades = new TreeMap<Integer, EvaluationGrade>(facts.grades());
    grades.keySet().retainAll(years);
    var least = numbers.ableFrom();
    var worse = grades.values().stream().anyMatch(grade -> grade.rankOrder() < least.rankOrder());
    var found =
        worse
            ? Finding.of(this, false, said(WORSE))
            : grades.size() < years.size()
                ? Finding.undetermined(this, List.of("evaluations"), said(UNKNOWN))
                : Finding.of(this, true, said(WELL));
    return found.expected(least).actual(grades).fact("years", years);
  }

  private Bilingual said(Bilingual message) {
    var least = numbers.ableFrom();
    return new Bilingual(
        message.vi().formatted(least.vi(), numbers.ableYears()),
        message.en().formatted(least.en(), numbers.ableYears()));
  }
}
