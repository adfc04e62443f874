package vn.cadre.registry.candidate.rule;

import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/**
 * The numbers of candidates.
 *
 * @param youngAtMost full years of age of whoever counts as young
 * @param ableYears of how many of the last years the grades count
 * @param ableFrom the least grade in each of them
 * @param conclusionAsked whether somebody needs a conclusion on the political standard
 * @param grassroots the levels that count as grassroots
 * @param leading the ranks of titles that lead
 * @param grassrootsWords one of which names an organisation of these levels in a work history
 * @param leadingWords with one of which a post that leads begins in a work history
 */
public record CandidateNumbers(
    int youngAtMost,
    int ableYears,
    EvaluationGrade ableFrom,
    boolean conclusionAsked,
    List<OrganisationLevel> grassroots,
    List<TitleRank> leading,
    List<String> grassrootsWords,
    List<String> leadingWords) {

  /**
   * @throws InconsistentNumbers if nobody could be young, no year counts, or nothing is grassroots
   */
  public CandidateNumbers {
    grassroots = List.copyOf(grassroots);
    leading = List.copyOf(leading);
    grassrootsWords = List.copyOf(grassrootsWords);
    leadingWords = List.copyOf(leadingWords);
    if (youngAtMost < 18 || youngAtMost > 100 || ableYears < 1 || ableYears > 20) {
      throw new InconsistentNumbers(
          "Tuổi trẻ từ 18 đến 100; số năm đánh giá từ 1 đến 20",
          "The age of the young lies between 18 and 100, the years of grades between 1 and 20");
    }
    if (grassroots.isEmpty() || leading.isEmpty()) {
      throw new InconsistentNumbers(
          "Cần ít nhất một cấp cơ sở và một cấp chức danh lãnh đạo",
          "One level is grassroots at least, and one rank leads");
    }
  }

  /** The grades that are good enough. */
  public List<EvaluationGrade> ableGrades() {
    return List.of(EvaluationGrade.values()).stream()
        .filter(grade -> grade.rankOrder() >= ableFrom.rankOrder())
        .toList();
  }
}
