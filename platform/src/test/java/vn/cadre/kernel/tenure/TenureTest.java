package vn.cadre.kernel.tenure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;

class TenureTest {
  private static final List<Spell> HEAD =
      List.of(spell("2014-03-01", "2019-03-01"), spell("2019-03-01", null));

  private static Spell spell(String from, @Nullable String to) {
    return new Spell(PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
  }

  private static Tenure tenure(String asOf, Period tolerance, Spell... spells) {
    return Tenure.asOf(LocalDate.parse(asOf), Arrays.asList(spells), tolerance).orElseThrow();
  }

  /** A16. */
  @Test
  void headReappointedAfterFiveYearsHas7Years11Months27DaysOn20220228AndEightYearsTheDayAfter() {
    var before = tenure("2022-02-28", Period.ZERO, HEAD.toArray(Spell[]::new));
    assertThat(before.length().least()).isEqualTo(Period.of(7, 11, 27));
    assertThat(before.length().isExact()).isTrue();
    assertThat(before.length().reaches(Period.ofYears(8))).isFalse();
    assertThat(before.terms()).isEqualTo(2);
    var after = tenure("2022-03-01", Period.ZERO, HEAD.toArray(Spell[]::new));
    assertThat(after.length().least()).isEqualTo(Period.ofYears(8));
    assertThat(after.length().reaches(Period.ofYears(8))).isTrue();
  }

  /** A18. */
  @Test
  void fiveMonthsBetweenTwoSpellsBreakTheTenureUnlessThePackToleratesThem() {
    var spells = new Spell[] {spell("2012-01-01", "2017-01-01"), spell("2017-06-01", null)};
    var broken = tenure("2020-06-01", Period.ZERO, spells);
    assertThat(broken.length().least()).isEqualTo(Period.ofYears(3));
    assertThat(broken.terms()).isEqualTo(1);
    assertThat(tenure("2020-06-01", Period.ofMonths(4), spells).terms()).isEqualTo(1);
    var tolerated = tenure("2020-06-01", Period.ofMonths(5), spells);
    assertThat(tolerated.since()).isEqualTo(PartialDate.parse("2012-01-01"));
    assertThat(tolerated.terms()).isEqualTo(2);
  }

  /** A32. */
  @Test
  void aStartKnownByItsMonthGivesAtLeastOneYearAndNeverAFalseDay() {
    var tenure = tenure("2018-06-30", Period.ZERO, spell("2017-06", null));
    assertThat(tenure.length().isExact()).isFalse();
    assertThat(tenure.length().least()).isEqualTo(Period.ofYears(1));
    assertThat(tenure.length().most()).isEqualTo(Period.of(1, 0, 29));
    assertThat(tenure.length().reaches(Period.ofYears(1))).isTrue();
    assertThat(tenure("2018-06-15", Period.ZERO, spell("2017-06", null)).length())
        .as("in the month itself it cannot be told")
        .satisfies(length -> assertThat(length.undecidedAgainst(Period.ofYears(1))).isTrue());
  }

  @Test
  void monthsThatMayMeetAreNoBreak() {
    assertThat(
            tenure("2020-01-01", Period.ZERO, spell("2010", "2015-06"), spell("2015-06-20", null))
                .terms())
        .isEqualTo(2);
  }

  @Test
  void whoeverDoesNotHoldThePostOnTheDayHasNoTenure() {
    var ended = List.of(spell("2010-01-01", "2015-01-01"));
    assertThat(Tenure.asOf(LocalDate.parse("2014-12-31"), ended, Period.ZERO)).isPresent();
    assertThat(Tenure.asOf(LocalDate.parse("2015-01-01"), ended, Period.ZERO)).isEmpty();
    assertThat(Tenure.asOf(LocalDate.parse("2009-12-31"), ended, Period.ZERO)).isEmpty();
  }
}
