package vn.cadre.registry.evaluation.rule;

import java.time.Period;
import java.util.HashSet;
import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.platform.policy.number.Percent;
import vn.cadre.registry.code.TitleRank;

/**
 * The numbers of evaluation rounds.
 *
 * @param outstandingPercent how large a share of a body's people may be outstanding
 * @param outstandingPercentOfOutstanding the same where the body itself is outstanding
 * @param denominator of whom it is a share
 * @param similarDuty who is compared with whom, for each rank of titles
 * @param outstandingPercentOfBodies how large a share of the bodies below may be outstanding
 * @param fewBodies with fewer bodies graded than this, a number holds in place of the share
 * @param outstandingOfFew that number
 * @param headsBoundByBody whether a head is graded no better than what they lead
 * @param minimumWork who worked less in a year is not graded for it
 * @param lastQuarter the last quarter that is graded by itself; a later one lies within the year
 * @param settleWithin how long after the last day of a year its round may take
 */
public record EvaluationNumbers(
    Percent outstandingPercent,
    Percent outstandingPercentOfOutstanding,
    Denominator denominator,
    List<SimilarDuty> similarDuty,
    Percent outstandingPercentOfBodies,
    int fewBodies,
    int outstandingOfFew,
    boolean headsBoundByBody,
    Period minimumWork,
    int lastQuarter,
    Period settleWithin) {
  private static final int QUARTERS = 4;

  /**
   * @throws InconsistentNumbers if an outstanding body may have a smaller share than others, a rank
   *     is compared in no way or in two, or a count or length is out of its bounds
   */
  public EvaluationNumbers {
    similarDuty = List.copyOf(similarDuty);
    if (outstandingPercentOfOutstanding.value().compareTo(outstandingPercent.value()) < 0) {
      throw new InconsistentNumbers(
          "Đơn vị xuất sắc không được có tỷ lệ thấp hơn đơn vị khác",
          "An outstanding body has no smaller share than others");
    }
    var ranks = new HashSet<TitleRank>();
    if (!similarDuty.stream().allMatch(row -> ranks.add(row.rank()))
        || ranks.size() != TitleRank.values().length) {
      throw new InconsistentNumbers(
          "similarDuty nêu mỗi cấp chức danh đúng một lần",
          "similarDuty names each rank of titles once");
    }
    if (fewBodies < 0
        || outstandingOfFew < 0
        || lastQuarter < 0
        || lastQuarter > QUARTERS
        || minimumWork.isNegative()
        || settleWithin.isNegative()) {
      throw new InconsistentNumbers(
          "Số đơn vị và thời gian không âm; quý từ 0 đến 4",
          "Counts and lengths are not negative; a quarter lies between 0 and 4");
    }
  }

  /** Over which organisations people of the rank are compared. */
  public Comparison compared(TitleRank rank) {
    return similarDuty.stream()
        .filter(row -> row.rank() == rank)
        .map(SimilarDuty::within)
        .findFirst()
        .orElseThrow();
  }

  OutstandingShare share(Percent percent) {
    return new OutstandingShare(percent, denominator);
  }
}
