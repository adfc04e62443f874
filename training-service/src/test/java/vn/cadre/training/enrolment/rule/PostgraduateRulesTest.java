package vn.cadre.training.enrolment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;

/** Who may be sent to postgraduate study; the figures are those of Decree 171/2025/NĐ-CP. */
class PostgraduateRulesTest {
  private static final Basis DECREE = new Basis("NĐ 171/2025/NĐ-CP", true);

  private static Finding aged(int limit, @Nullable String born, String sent) {
    return new AgeAtSending(Period.ofYears(limit), DECREE)
        .judge(
            new AgeAtSending.Facts(
                born == null ? null : PartialDate.parse(born), LocalDate.parse(sent)));
  }

  private static Finding graded(Map<Integer, Grade> grades, int year) {
    return new GoodYears(2, Grade.GOOD, true, DECREE).judge(new GoodYears.Facts(grades, year));
  }

  private static Finding served(@Nullable String recruited, String from) {
    return new ServiceBefore(Period.ofYears(3), DECREE)
        .judge(
            new ServiceBefore.Facts(
                recruited == null ? null : PartialDate.parse(recruited), LocalDate.parse(from)));
  }

  @Test
  void fortyFiveYearsToTheDayIsEligible() {
    assertThat(aged(45, "1980-09-01", "2025-09-01")).isInstanceOf(Finding.Passed.class);
    assertThat(aged(45, "1980-09-01", "2025-09-01").reason().actual()).isEqualTo("P45Y");
  }

  @Test
  void aDayMoreThanFortyFiveIsNot() {
    assertThat(aged(45, "1980-09-01", "2025-09-02")).isInstanceOf(Finding.Failed.class);
    assertThat(aged(45, "1980-09-01", "2025-09-02").reason().actual()).isEqualTo("P45Y1D");
  }

  @Test
  void beforeJuly2025FortyYearsToTheDayIsTheMost() {
    assertThat(aged(40, "1985-06-30", "2025-06-30")).isInstanceOf(Finding.Passed.class);
    assertThat(aged(40, "1985-06-29", "2025-06-30")).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void aBirthKnownByItsMonthIsUndeterminedOnTheEdgeOnly() {
    assertThat(aged(45, "1980-09", "2025-09-15")).isInstanceOf(Finding.Undetermined.class);
    assertThat(aged(45, "1980-09", "2025-09-01")).isInstanceOf(Finding.Passed.class);
    assertThat(aged(45, "1980-08", "2025-09-01")).isInstanceOf(Finding.Failed.class);
    assertThat(aged(45, "1980-09", "2025-10-01")).isInstanceOf(Finding.Failed.class);
    assertThat(aged(45, "1980", "2025-09-01")).isInstanceOf(Finding.Undetermined.class);
    assertThat(aged(45, null, "2025-09-01").reason().needs()).containsExactly("birthDate");
  }

  @Test
  void bornOnTheTwentyNinthOfFebruaryIsFortyFiveOnTheTwentyEighth() {
    assertThat(aged(45, "1980-02-29", "2025-02-28")).isInstanceOf(Finding.Passed.class);
    assertThat(aged(45, "1980-02-29", "2025-03-01")).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void threeYearsOfServiceToTheDayAreEnough() {
    assertThat(served("2022-09-01", "2025-09-01")).isInstanceOf(Finding.Passed.class);
    assertThat(served("2022-09-02", "2025-09-01")).isInstanceOf(Finding.Failed.class);
    assertThat(served("2022-09", "2025-09-01")).isInstanceOf(Finding.Undetermined.class);
    assertThat(served("2022-09", "2025-09-30")).isInstanceOf(Finding.Passed.class);
    assertThat(served(null, "2025-09-01")).isInstanceOf(Finding.Undetermined.class);
    assertThat(served("2025-10-01", "2025-09-01")).isInstanceOf(Finding.Failed.class);
  }

  @Test
  void twoYearsInARowGradedGoodOrBetterAreEnough() {
    assertThat(graded(Map.of(2023, Grade.GOOD, 2024, Grade.OUTSTANDING), 2025))
        .isInstanceOf(Finding.Passed.class);
  }

  @Test
  void twoGoodYearsThatAreNotConsecutiveAreNot() {
    assertThat(graded(Map.of(2022, Grade.GOOD, 2023, Grade.COMPLETED, 2024, Grade.GOOD), 2025))
        .isInstanceOf(Finding.Failed.class);
    var anywhere = new GoodYears(2, Grade.GOOD, false, DECREE);
    assertThat(
            anywhere.judge(
                new GoodYears.Facts(
                    Map.of(2022, Grade.GOOD, 2023, Grade.COMPLETED, 2024, Grade.GOOD), 2025)))
        .isInstanceOf(Finding.Failed.class);
    assertThat(
            anywhere.judge(
                new GoodYears.Facts(
                    Map.of(2021, Grade.GOOD, 2022, Grade.GOOD, 2024, Grade.COMPLETED), 2025)))
        .isInstanceOf(Finding.Passed.class);
  }

  @Test
  void aYearThatIsNotGradedYetLeavesItOpenUnlessTheOtherOneFails() {
    assertThat(graded(Map.of(2023, Grade.GOOD), 2025).reason().needs())
        .containsExactly("evaluation:2024");
    assertThat(graded(Map.of(2023, Grade.COMPLETED), 2025)).isInstanceOf(Finding.Failed.class);
    // the year in which they are sent does not count yet
    assertThat(graded(Map.of(2024, Grade.GOOD, 2025, Grade.GOOD), 2025))
        .isInstanceOf(Finding.Undetermined.class);
  }

  @Test
  void atLeastThreeTimesTheLengthIsOwed() {
    assertThat(ServiceOwed.owed(3, LocalDate.parse("2025-09-01"), LocalDate.parse("2027-09-01")))
        .isEqualTo(Period.ofYears(6));
    assertThat(ServiceOwed.owed(3, LocalDate.parse("2025-09-01"), LocalDate.parse("2027-03-01")))
        .isEqualTo(Period.of(4, 6, 0));
    var told =
        new ServiceOwed(3, DECREE)
            .judge(
                new ServiceOwed.Facts(
                    LocalDate.parse("2025-09-01"), LocalDate.parse("2027-09-01"), null));
    assertThat(told.reason().facts()).containsEntry("owedUntil", "2033-08-31");
  }
}
