package vn.cadre.kernel.retirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cadre.kernel.InconsistentNumbers;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.Sex;
import vn.cadre.kernel.retirement.Retirement.Missing;

class RetirementTest {
  private static final AgeSteps MEN = steps("P60Y", "P60Y3M", "P3M", "P62Y");
  private static final AgeSteps WOMEN = steps("P55Y", "P55Y4M", "P4M", "P60Y");
  private static final RetirementNumbers DECREE = numbers(bands(Sex.FEMALE), true);

  private static AgeSteps steps(String before, String first, String step, String cap) {
    return new AgeSteps(
        Period.parse(before), 2021, Period.parse(first), Period.parse(step), Period.parse(cap));
  }

  private static RetirementNumbers numbers(List<BirthBand> women, boolean yearAlone) {
    return new RetirementNumbers(
        MEN, WOMEN, bands(Sex.MALE), women, yearAlone, Period.ofYears(5), Period.ofYears(5));
  }

  private static List<BirthBand> bands(Sex sex) {
    var bands = new ArrayList<BirthBand>();
    var rows = DecreeTable.of(sex);
    for (var row : rows) {
      bands.add(
          new BirthBand(
              row == rows.getFirst() ? null : row.from(),
              row == rows.getLast() ? null : row.to(),
              row.age(),
              row.certain()));
    }
    return bands;
  }

  private static Retirement.Known retirement(Sex sex, String birth) {
    return (Retirement.Known) Retirement.of(DECREE, sex, PartialDate.parse(birth));
  }

  /** Article 4 and Annex I are two forms of one rule; each row of the annex follows from it. */
  @ParameterizedTest
  @EnumSource
  void theStepsOfArticle4GiveTheAnnexMonthByMonthFor1955To1985(Sex sex) {
    var steps = sex == Sex.MALE ? MEN : WOMEN;

    DecreeTable.months()
        .forEach(born ->
            assertThat(steps.reached(born, Period.ZERO))
                .as("%s born %s", sex, born)
                .isEqualTo(born.plus(DecreeTable.row(sex, born).age())));
  }

  @ParameterizedTest
  @EnumSource
  void retirementIsTheEndOfTheMonthOfTheAgeMonthByMonthFor1955To1985(Sex sex) {
    DecreeTable.months()
        .forEach(born -> {
          var row = DecreeTable.row(sex, born);
          var retirement = retirement(sex, born + "-17");
          assertThat(retirement.age()).as("%s born %s", sex, born).isEqualTo(row.age());
          assertThat(retirement.date()).isEqualTo(born.plus(row.age()).atEndOfMonth());
          assertThat(retirement.pensionFrom()).isEqualTo(retirement.date().plusDays(1));
          assertThat(retirement.verified()).isEqualTo(row.certain());
        });
  }

  @ParameterizedTest
  @CsvSource({
    // the yearly table
    "2020, P60Y, P55Y",
    "2021, P60Y3M, P55Y4M",
    "2022, P60Y6M, P55Y8M",
    "2023, P60Y9M, P56Y",
    "2024, P61Y, P56Y4M",
    "2025, P61Y3M, P56Y8M",
    "2026, P61Y6M, P57Y",
    "2027, P61Y9M, P57Y4M",
    "2028, P62Y, P57Y8M",
    "2029, P62Y, P58Y",
    "2030, P62Y, P58Y4M",
    "2031, P62Y, P58Y8M",
    "2032, P62Y, P59Y",
    "2033, P62Y, P59Y4M",
    "2034, P62Y, P59Y8M",
    "2035, P62Y, P60Y",
    "2050, P62Y, P60Y"
  })
  void agesRiseYearByYearToTheirCap(int year, Period men, Period women) {
    assertThat(MEN.ageIn(year)).isEqualTo(men);
    assertThat(WOMEN.ageIn(year)).isEqualTo(women);
  }

  @ParameterizedTest
  @CsvSource({
    "MALE, 1970-05-20, 2032-05-31, 2032-06-01",
    "FEMALE, 1966-01-05, 2021-05-31, 2021-06-01",
    "MALE, 1966-03-02, 2027-12-31, 2028-01-01",
    "MALE, 1970-10, 2032-10-31, 2032-11-01",
    "MALE, 1970-10-01, 2032-10-31, 2032-11-01",
    "MALE, 1970-10-31, 2032-10-31, 2032-11-01",
    "MALE, 1966-06, 2028-06-30, 2028-07-01"
  })
  void theDayOfBirthWithinItsMonthMakesNoDifference(
      Sex sex, String birth, LocalDate date, LocalDate pensionFrom) {
    assertThat(retirement(sex, birth).date()).isEqualTo(date);
    assertThat(retirement(sex, birth).pensionFrom()).isEqualTo(pensionFrom);
  }

  @Test
  void aBirthKnownByYearCountsFromJanuary() {
    assertThat(retirement(Sex.FEMALE, "1966")).isEqualTo(retirement(Sex.FEMALE, "1966-01-01"));
    assertThat(retirement(Sex.FEMALE, "1966").born()).isEqualTo(YearMonth.of(1966, 1));
  }

  @Test
  void whereThePackDoesNotSayThatAYearMeansJanuaryTheMonthIsMissing() {
    var strict = numbers(bands(Sex.FEMALE), false);

    assertThat(Retirement.of(strict, Sex.FEMALE, PartialDate.parse("1966")))
        .isEqualTo(new Retirement.Unknown(Set.of(Missing.BIRTH_MONTH)));
    assertThat(Retirement.of(strict, Sex.FEMALE, PartialDate.parse("1966-01")))
        .isInstanceOf(Retirement.Known.class);
  }

  @Test
  void everythingMissingIsNamed() {
    assertThat(Retirement.of(DECREE, null, null))
        .isEqualTo(new Retirement.Unknown(Set.of(Missing.SEX, Missing.BIRTH_DATE)));
    assertThat(Retirement.of(DECREE, null, PartialDate.parse("1966")))
        .isEqualTo(new Retirement.Unknown(Set.of(Missing.SEX)));
  }

  /** Lowered ages rise with the years too: a man born in July 1966 reaches 55y3m in 2021. */
  @Test
  void theEarliestAgeIsThatOfItsOwnYearLessTheLimit() {
    assertThat(retirement(Sex.MALE, "1966-07").earliest()).isEqualTo("2021-10-31");
    assertThat(retirement(Sex.MALE, "1966-07").date()).isEqualTo("2028-07-31");
    assertThat(retirement(Sex.MALE, "1966-07").latest()).isEqualTo("2033-07-31");
  }

  @Test
  void aRowThatPartsFromTheStepsDecidesButIsNotVerified() {
    var annex = bands(Sex.FEMALE);
    annex.removeIf(band -> YearMonth.of(1969, 5).equals(band.bornFrom()));
    annex.replaceAll(band ->
        YearMonth.of(1969, 4).equals(band.bornTo())
            ? new BirthBand(band.bornFrom(), YearMonth.of(1969, 5), band.age(), true)
            : band);

    var may = Retirement.of(numbers(annex, true), Sex.FEMALE, PartialDate.parse("1969-05"));
    var april = Retirement.of(numbers(annex, true), Sex.FEMALE, PartialDate.parse("1969-04"));

    assertThat(((Retirement.Known) may).date()).isEqualTo("2026-01-31");
    assertThat(((Retirement.Known) may).verified()).isFalse();
    assertThat(((Retirement.Known) april).verified()).isTrue();
  }

  @Test
  void bandsWithAGapAnOverlapOrNoEndAreRefused() {
    var gap = bands(Sex.FEMALE);
    gap.remove(3);
    var overlap = bands(Sex.FEMALE);
    overlap.add(4, overlap.get(3));
    for (var bands : List.of(gap, overlap, List.<BirthBand>of())) {
      assertThatExceptionOfType(InconsistentNumbers.class).isThrownBy(() -> numbers(bands, true));
    }
    assertThatExceptionOfType(InconsistentNumbers.class)
        .isThrownBy(() -> steps("P60Y", "P60Y3M", "P0M", "P62Y"));
    assertThatExceptionOfType(InconsistentNumbers.class)
        .isThrownBy(() -> steps("P60Y", "P60Y3M", "P3M", "P60Y"));
    assertThatExceptionOfType(InconsistentNumbers.class)
        .isThrownBy(() -> steps("P60Y", "P60Y3M10D", "P3M", "P62Y"));
  }

  @Property
  void whoIsBornLaterNeverRetiresEarlier(
      @ForAll Sex sex,
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    var born = YearMonth.of(year, month);
    var younger = retirement(sex, born.plusMonths(1).toString());
    var older = retirement(sex, born.toString());

    assertThat(younger.date()).isAfter(older.date());
    assertThat(younger.age())
        .satisfies(age ->
            assertThat(age.toTotalMonths()).isGreaterThanOrEqualTo(older.age().toTotalMonths()));
    assertThat(younger.earliest()).isAfterOrEqualTo(older.earliest());
    assertThat(older.earliest()).isBeforeOrEqualTo(older.date());
    assertThat(older.latest()).isAfterOrEqualTo(older.date());
  }

  @Property
  void womenNeverRetireLaterThanMen(
      @ForAll @IntRange(min = 1900, max = 2100) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    var born = YearMonth.of(year, month).toString();

    assertThat(retirement(Sex.FEMALE, born).date()).isBefore(retirement(Sex.MALE, born).date());
  }
}
