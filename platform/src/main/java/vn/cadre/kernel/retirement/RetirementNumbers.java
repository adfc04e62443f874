package vn.cadre.kernel.retirement;

import java.time.Period;
import java.util.List;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.kernel.Sex;

/**
 * The numbers of retirement, NĐ 135/2020. The bands of Annex I decide; the steps of Article 4, from
 * which the annex was made, give the earliest age and show where the two part.
 *
 * @param men ages by year of retirement
 * @param women ages by year of retirement
 * @param menBands ages by month of birth, in order, without gap or overlap
 * @param womenBands ages by month of birth, in order, without gap or overlap
 * @param yearAloneMeansJanuary whether a birth of which only the year is known counts as of 1
 *     January (Article 3)
 * @param earlyAtMost how far before the age one may retire, where a law allows it (Article 5)
 * @param laterAtMost how far after it (Article 6)
 */
public record RetirementNumbers(
    AgeSteps men,
    AgeSteps women,
    List<BirthBand> menBands,
    List<BirthBand> womenBands,
    boolean yearAloneMeansJanuary,
    Period earlyAtMost,
    Period laterAtMost) {

  /**
   * @throws InconsistentNumbers if the bands leave a month out or name one twice, or if a limit is
   *     negative
   */
  public RetirementNumbers {
    menBands = List.copyOf(menBands);
    womenBands = List.copyOf(womenBands);
    refuseUnlessWhole("menBands", menBands);
    refuseUnlessWhole("womenBands", womenBands);
    if (AgeSteps.months(earlyAtMost) < 0 || AgeSteps.months(laterAtMost) < 0) {
      throw new InconsistentNumbers(
          "Giới hạn nghỉ sớm, nghỉ muộn không được âm",
          "The limits of earlier and later retirement are not negative");
    }
  }

  AgeSteps steps(Sex sex) {
    return switch (sex) {
      case MALE -> men;
      case FEMALE -> women;
    };
  }

  List<BirthBand> bands(Sex sex) {
    return switch (sex) {
      case MALE -> menBands;
      case FEMALE -> womenBands;
    };
  }

  private static void refuseUnlessWhole(String table, List<BirthBand> bands) {
    if (bands.isEmpty()
        || bands.getFirst().bornFrom() != null
        || bands.getLast().bornTo() != null) {
      throw new InconsistentNumbers(
          table + ": dòng đầu để trống bornFrom, dòng cuối để trống bornTo",
          table + ": the first row has no bornFrom, the last no bornTo");
    }
    for (int i = 0; i < bands.size(); i++) {
      var age = AgeSteps.months(bands.get(i).age());
      var end = bands.get(i).bornTo();
      var start = i + 1 < bands.size() ? bands.get(i + 1).bornFrom() : null;
      var joined =
          i + 1 == bands.size() || end != null && start != null && end.plusMonths(1).equals(start);
      var ordered =
          end == null || bands.get(i).bornFrom() == null || !end.isBefore(bands.get(i).bornFrom());
      if (age <= 0 || !joined || !ordered) {
        throw new InconsistentNumbers(
            "%s: dòng %d không nối liền với dòng sau, hoặc tuổi không dương"
                .formatted(table, i + 1),
            "%s: row %d does not lead to the next, or has no positive age".formatted(table, i + 1));
      }
    }
  }
}
