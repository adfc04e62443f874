package vn.cadre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.kernel.PartialDate.Order;
import vn.cadre.kernel.PartialDate.Precision;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1968, YEAR, 1968-01-01, 1968-12-31",
    "1968-02, MONTH, 1968-02-01, 1968-02-29",
    "1968-04-12, DAY, 1968-04-12, 1968-04-12"
  })
  void precisionIsKeptAndGivesBounds(
      String text, Precision precision, LocalDate earliest, LocalDate latest) {
    var date = PartialDate.parse(text);

    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.earliest()).isEqualTo(earliest);
    assertThat(date.latest()).isEqualTo(latest);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "68",
        "1968-4",
        "1968-13",
        "1968-00",
        "1969-02-29",
        "1968-04-31",
        "1968-04-12T00:00",
        " 1968",
        "12/04/1968",
        "0000",
        "1799",
        "+1968",
        "-1968"
      })
  void otherFormsAndDaysThatNeverWereAreRefused(String text) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> PartialDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "12/04/1968, 1968-04-12",
    "2/4/1968, 1968-04-02",
    "' 02.04.1968 ', 1968-04-02",
    "6/2017, 2017-06",
    "06-2017, 2017-06",
    "1968, 1968",
    "1968-04, 1968-04",
    "1968-04-12, 1968-04-12"
  })
  void spreadsheetFormsAreRead(String cell, String iso) {
    assertThat(PartialDate.parseSpreadsheet(cell)).hasToString(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"31/04/1968", "29/02/1969", "13/1968", "4/12/68", "1968/04/12", "tháng 4"})
  void spreadsheetTextThatIsNoDateIsRefused(String cell) {
    assertThatExceptionOfType(DateTimeParseException.class)
        .isThrownBy(() -> PartialDate.parseSpreadsheet(cell));
  }

  @ParameterizedTest
  @CsvSource({
    "2017-05, 2017-06, BEFORE",
    "2018, 2017-12-31, AFTER",
    "2017, 2017-06, UNDETERMINED",
    "2017-06, 2017-06, UNDETERMINED",
    "2017-06-01, 2017-06-01, SAME_DAY",
    "2017-06-01, 2017-06-02, BEFORE"
  })
  void onlyWhatIsCertainIsSaid(String a, String b, Order order) {
    assertThat(PartialDate.parse(a).compareCertainly(PartialDate.parse(b))).isEqualTo(order);
  }

  /** domain.md A32: secretary of Nhân Lý from 06/2017. */
  @Test
  void monthPreciseStartGivesALengthWithinBounds() {
    var tenure = PartialDate.parse("2017-06").ageAt(LocalDate.of(2018, 7, 1));

    assertThat(tenure.least()).isEqualTo(Period.of(1, 0, 1));
    assertThat(tenure.most()).isEqualTo(Period.of(1, 1, 0));
  }

  /** domain.md A16: one day short of eight years. */
  @ParameterizedTest
  @CsvSource({"2022-02-28, P7Y11M27D", "2022-03-01, P8Y"})
  void knownDayGivesOneLength(LocalDate asOf, Period length) {
    var tenure = PartialDate.parse("2014-03-01").ageAt(asOf);

    assertThat(tenure.isExact()).isTrue();
    assertThat(tenure.least()).isEqualTo(length);
  }

  @Test
  void withinItsOwnUncertaintyTheLengthStartsAtZero() {
    var tenure = PartialDate.parse("2017").ageAt(LocalDate.of(2017, 6, 1));

    assertThat(tenure.least()).isEqualTo(Period.ZERO);
    assertThat(tenure.most()).isEqualTo(Period.ofMonths(5));
  }

  @Test
  void noAgeBeforeBirth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartialDate.parse("1968").ageAt(LocalDate.of(1967, 12, 31)));
  }

  @Test
  void aDayInsideTheMonthIsNotAMonth() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PartialDate(LocalDate.of(1968, 4, 12), Precision.MONTH));
  }

  @Property
  void writingAndReadingGivesTheSameDate(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.toString())).isEqualTo(date);
  }

  @Property
  void boundsAreInOrderAndInsideTheDate(@ForAll("dates") PartialDate date) {
    assertThat(date.earliest()).isBeforeOrEqualTo(date.latest());
    assertThat(date.mayBe(date.earliest())).isTrue();
    assertThat(date.mayBe(date.latest())).isTrue();
    assertThat(date.mayBe(date.latest().plusDays(1))).isFalse();
    assertThat(date.mayBe(date.earliest().minusDays(1))).isFalse();
  }

  @Property
  void certainOrderIsAntisymmetric(@ForAll("dates") PartialDate a, @ForAll("dates") PartialDate b) {
    var expected =
        switch (a.compareCertainly(b)) {
          case BEFORE -> Order.AFTER;
          case AFTER -> Order.BEFORE;
          case SAME_DAY -> Order.SAME_DAY;
          case UNDETERMINED -> Order.UNDETERMINED;
        };
    assertThat(b.compareCertainly(a)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<PartialDate> dates() {
    // A narrow span, so that dates of different precision meet.
    var days =
        Arbitraries.longs()
            .between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2020, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(PartialDate::of),
        days.map(day -> PartialDate.of(YearMonth.from(day))),
        days.map(day -> PartialDate.of(day.getYear())));
  }
}
