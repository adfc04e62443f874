package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {
  private static final Period EIGHT_YEARS = Period.ofYears(8);

  private static Length length(String from, String until) {
    return Length.between(PartialDate.parse(from), PartialDate.parse(until));
  }

  /** domain.md A16. */
  @Test
  void eightYearsToTheDayReachEightYears() {
    assertThat(length("2014-03-01", "2022-03-01").reaches(EIGHT_YEARS)).isTrue();
    assertThat(length("2014-03-01", "2022-02-28").isShorterThan(EIGHT_YEARS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-31, 2021-02-27, P27D",
    "2021-01-31, 2021-02-28, P1M",
    "2020-01-31, 2020-02-29, P1M",
    "2020-02-29, 2021-02-28, P1Y",
    "2021-03-31, 2021-04-30, P1M",
    "2021-03-31, 2021-05-01, P1M1D",
    "2021-03-31, 2021-03-31, P0D"
  })
  void aMonthWithoutTheDayIsCompleteOnItsLast(String from, String until, Period length) {
    assertThat(length(from, until).least()).isEqualTo(length);
  }

  /** domain.md A32: from June 2017, in the year 2018. */
  @Test
  void monthPreciseStartIsUndecidedBetweenItsBounds() {
    var tenure = length("2017-06", "2018-06-15");

    assertThat(tenure).hasToString("P11M16D..P1Y14D");
    assertThat(tenure.undecidedAgainst(Period.ofYears(1))).isTrue();
    assertThat(tenure.reaches(Period.ofMonths(11))).isTrue();
    assertThat(tenure.isShorterThan(Period.ofMonths(13))).isTrue();
  }

  @Test
  void anEndKnownByYearGivesBoundsToo() {
    var post = length("2015-07-01", "2020");

    assertThat(post.least()).isEqualTo(Period.of(4, 6, 0));
    assertThat(post.most()).isEqualTo(Period.of(5, 5, 30));
    assertThat(post.undecidedAgainst(Period.ofYears(5))).isTrue();
  }

  @Test
  void anyLengthReachesZero() {
    assertThat(length("2017", "2017-06-01").reaches(Period.ZERO)).isTrue();
    assertThat(length("2017", "2017-06-01").isShorterThan(Period.ZERO)).isFalse();
  }

  @Test
  void whatCertainlyEndsBeforeItStartsIsNoLength() {
    assertThatIllegalArgumentException().isThrownBy(() -> length("2018", "2017-12-31"));
  }

  @Test
  void aLimitIsNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> length("2017", "2018").reaches(Period.ofMonths(-1)));
  }

  @Property
  void aLengthReachesItsLeastAndNothingLonger(
      @ForAll("days") LocalDate from, @ForAll("days") LocalDate until) {
    if (until.isBefore(from)) {
      return;
    }
    var length = Length.between(PartialDate.of(from), PartialDate.of(until));

    assertThat(length.reaches(length.least())).isTrue();
    assertThat(length.isShorterThan(length.least().plusDays(1))).isTrue();
  }

  @Property
  void oneOfThreeAnswersHoldsAgainstAnyLimit(
      @ForAll("dates") PartialDate from,
      @ForAll("days") LocalDate until,
      @ForAll("limits") Period limit) {
    if (from.isCertainlyAfter(until)) {
      return;
    }
    var length = from.ageAt(until);

    assertThat(length.reaches(limit) && length.isShorterThan(limit)).isFalse();
    assertThat(length.reaches(limit) || length.isShorterThan(limit))
        .isNotEqualTo(length.undecidedAgainst(limit));
  }

  /** Whatever the missing day turns out to be, a certain answer stands. */
  @Property
  void aCertainAnswerHoldsForEveryDayItMayHaveBeen(
      @ForAll("dates") PartialDate from,
      @ForAll("days") LocalDate until,
      @ForAll("limits") Period limit) {
    if (from.latest().isAfter(until)) {
      return;
    }
    var length = from.ageAt(until);
    for (var day = from.earliest(); !day.isAfter(from.latest()); day = day.plusDays(1)) {
      var exact = PartialDate.of(day).ageAt(until);
      assertThat(exact.undecidedAgainst(limit)).isFalse();
      if (!length.undecidedAgainst(limit)) {
        assertThat(exact.reaches(limit)).isEqualTo(length.reaches(limit));
      }
    }
  }

  @Property
  void timeOnlyAddsToALength(@ForAll("dates") PartialDate from, @ForAll("limits") Period limit) {
    var until = from.latest().plus(limit);

    assertThat(from.ageAt(until).reaches(limit)).isTrue();
    assertThat(from.ageAt(until.plusDays(1)).reaches(limit)).isTrue();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2020, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<PartialDate> dates() {
    return Arbitraries.oneOf(
        days().map(PartialDate::of),
        days().map(day -> PartialDate.of(YearMonth.from(day))),
        days().map(day -> PartialDate.of(day.getYear())));
  }

  @Provide
  Arbitrary<Period> limits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(0, 27))
        .as(Period::of);
  }
}
