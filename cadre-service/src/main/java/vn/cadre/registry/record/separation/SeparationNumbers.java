package vn.cadre.registry.record.separation;

import java.time.Period;
import vn.cadre.kernel.InconsistentNumbers;

/**
 * The numbers of leaving the service.
 *
 * @param earlyService how long somebody did hazardous work, worked in hard areas, or both together,
 *     who may retire early for it
 * @param earlyCapacityLoss the percentage of the capacity for work that has to be lost at least
 * @param noticeBefore how long before a retirement the notice is given
 * @param decideBefore how long before a retirement it is decided
 */
public record SeparationNumbers(
    Period earlyService, int earlyCapacityLoss, Period noticeBefore, Period decideBefore) {

  /**
   * @throws InconsistentNumbers if a time is not positive, the percentage none, or the decision
   *     comes before the notice
   */
  public SeparationNumbers {
    if (earlyService.toTotalMonths() <= 0
        || earlyCapacityLoss < 1
        || earlyCapacityLoss > 100
        || decideBefore.toTotalMonths() <= 0
        || noticeBefore.toTotalMonths() < decideBefore.toTotalMonths()) {
      throw new InconsistentNumbers(
          "Thời gian phải lớn hơn 0, tỷ lệ từ 1 đến 100, và thông báo không muộn hơn quyết định",
          "Times are positive, the percentage lies between 1 and 100, and the notice comes no later than the decision");
    }
  }
}
