package vn.cadre.training.commitment.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.policy.Basis;

/** S = F / T1 × (T1 − T2), after two years of study and six years owed. */
class CompensationTest {
  private static final Basis DECREE = new Basis("NĐ 171/2025/NĐ-CP", false);
  private static final LocalDate STUDY_OVER = LocalDate.of(2027, 9, 1);
  private static final LocalDate SERVED = LocalDate.of(2033, 9, 1);

  private static Finding leaving(Counting counting, @Nullable Long cost, LocalDate on) {
    return new Compensation(counting, DECREE)
        .judge(new Compensation.Facts(cost, STUDY_OVER, SERVED, on, false));
  }

  private static long paid(Counting counting, long cost, LocalDate on) {
    return (Long) leaving(counting, cost, on).detail().actual();
  }

  @Test
  void eighteenOfSeventyTwoMonthsServedOfNinetyMillionLeaveSixtySevenAndAHalf() {
    var found = leaving(Counting.MONTHS, 90_000_000L, LocalDate.of(2029, 3, 1));
    assertThat(found).isInstanceOf(Finding.Failed.class);
    assertThat(found.reason().actual()).isEqualTo(67_500_000L);
    assertThat(found.reason().facts())
        .containsEntry("owed", 72L)
        .containsEntry("served", 18L)
        .containsEntry("unit", "MONTHS")
        .containsEntry("cost", 90_000_000L);
    assertThat(found.reason().verified()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09-01, 90000000", // on the first day of the study
    "2027-08-31, 90000000", // on its last day
    "2027-09-01, 90000000", // nothing served
    "2027-09-30, 90000000", // a month begun is not served
    "2027-10-01, 88750000",
    "2033-08-31, 1250000", // the last month is not over
    "2033-09-01, 0",
    "2040-01-01, 0"
  })
  void byMonths(LocalDate on, long amount) {
    assertThat(paid(Counting.MONTHS, 90_000_000, on)).isEqualTo(amount);
  }

  @Test
  void byDays() {
    // 2192 days are owed, 547 of them served: 90,000,000 × 1645 / 2192 = 67,541,058.39
    assertThat(paid(Counting.DAYS, 90_000_000, LocalDate.of(2029, 3, 1))).isEqualTo(67_541_058L);
  }

  @Test
  void halfADongIsRoundedUp() {
    assertThat(Compensation.amount(1, 2, 1)).isEqualTo(1);
    assertThat(Compensation.amount(1, 3, 2)).isZero();
    assertThat(Compensation.amount(2, 3, 2)).isEqualTo(1);
  }

  @Test
  void aMonthBegunIsOwedWhole() {
    var rule = new Compensation(Counting.MONTHS, DECREE);
    var tenDays = LocalDate.of(2027, 9, 11);
    var facts = new Compensation.Facts(9L, STUDY_OVER, tenDays, tenDays.minusDays(1), false);
    assertThat(rule.owed(facts)).isEqualTo(1);
    assertThat(rule.judge(facts).reason().actual()).isEqualTo(9L);
  }

  @Test
  void nothingIsPaidBackOnceFulfilledOrReleased() {
    var found =
        new Compensation(Counting.MONTHS, DECREE)
            .judge(
                new Compensation.Facts(
                    90_000_000L, STUDY_OVER, SERVED, LocalDate.of(2028, 1, 1), true));
    assertThat(found).isInstanceOf(Finding.Passed.class);
    assertThat(found.reason().actual()).isEqualTo(0L);
  }

  @Test
  void withoutTheCostItCannotBeToldUnlessAllIsServed() {
    var found = leaving(Counting.MONTHS, null, LocalDate.of(2029, 3, 1));
    assertThat(found).isInstanceOf(Finding.Undetermined.class);
    assertThat(found.reason().needs()).containsExactly("cost");
    assertThat(leaving(Counting.MONTHS, null, SERVED)).isInstanceOf(Finding.Passed.class);
  }

  @Provide
  Arbitrary<Counting> countings() {
    return Arbitraries.of(Counting.values());
  }

  @Property
  void itIsNeverNegativeAndNeverMoreThanTheCost(
      @ForAll("countings") Counting counting,
      @ForAll @LongRange(min = 0, max = 100_000_000_000_000L) long cost,
      @ForAll @IntRange(min = 0, max = 20_000) int start,
      @ForAll @IntRange(min = 1, max = 10_000) int length,
      @ForAll @IntRange(min = -2_000, max = 12_000) int left) {
    assertThat(paid(counting, cost, start, length, left)).isBetween(0L, cost);
  }

  @Property
  void itNeverGrowsWithService(
      @ForAll("countings") Counting counting,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long cost,
      @ForAll @IntRange(min = 0, max = 20_000) int start,
      @ForAll @IntRange(min = 1, max = 4_000) int length,
      @ForAll @IntRange(min = -100, max = 4_100) int left,
      @ForAll @IntRange(min = 0, max = 400) int longer) {
    assertThat(paid(counting, cost, start, length, left + longer))
        .isLessThanOrEqualTo(paid(counting, cost, start, length, left));
  }

  @Property
  void everythingOnTheLastDayOfStudyAndNothingAfterTheLastDayOwed(
      @ForAll("countings") Counting counting,
      @ForAll @LongRange(min = 1, max = 1_000_000_000L) long cost,
      @ForAll @IntRange(min = 0, max = 20_000) int start,
      @ForAll @IntRange(min = 1, max = 4_000) int length) {
    assertThat(paid(counting, cost, start, length, 0)).isEqualTo(cost);
    assertThat(paid(counting, cost, start, length, length)).isZero();
  }

  private static long paid(Counting counting, long cost, int start, int length, int left) {
    var from = LocalDate.of(2000, 1, 1).plusDays(start);
    var facts =
        new Compensation.Facts(cost, from, from.plusDays(length), from.plusDays(left), false);
    return (Long) new Compensation(counting, DECREE).judge(facts).detail().actual();
  }
}
