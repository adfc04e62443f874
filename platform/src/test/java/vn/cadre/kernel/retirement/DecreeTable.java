package vn.cadre.kernel.retirement;

import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import vn.cadre.kernel.Sex;

/**
 * The age of retirement by month of birth as NĐ 135/2020 tables it, written down by hand from the
 * research notes: what code and packs are tested against. The row marked {@code ?} is not certain:
 * printed summaries of the annex have women born in May 1969 retire at 56 years 8 months, the rule
 * of Article 4 at 57.
 */
public final class DecreeTable {
  private static final List<Row> MEN =
      rows(
          """
          ..1960-12         P60Y
          1961-01..1961-09  P60Y3M
          1961-10..1962-06  P60Y6M
          1962-07..1963-03  P60Y9M
          1963-04..1963-12  P61Y
          1964-01..1964-09  P61Y3M
          1964-10..1965-06  P61Y6M
          1965-07..1966-03  P61Y9M
          1966-04..         P62Y
          """);
  private static final List<Row> WOMEN =
      rows(
          """
          ..1965-12         P55Y
          1966-01..1966-08  P55Y4M
          1966-09..1967-04  P55Y8M
          1967-05..1967-12  P56Y
          1968-01..1968-08  P56Y4M
          1968-09..1969-04  P56Y8M
          1969-05..1969-05  P57Y ?
          1969-06..1969-12  P57Y
          1970-01..1970-08  P57Y4M
          1970-09..1971-04  P57Y8M
          1971-05..1971-12  P58Y
          1972-01..1972-08  P58Y4M
          1972-09..1973-04  P58Y8M
          1973-05..1973-12  P59Y
          1974-01..1974-08  P59Y4M
          1974-09..1975-04  P59Y8M
          1975-05..         P60Y
          """);

  private DecreeTable() {}

  /** One row of the table; months are included. */
  public record Row(YearMonth from, YearMonth to, Period age, boolean certain) {
    public boolean holds(YearMonth born) {
      return !born.isBefore(from) && !born.isAfter(to);
    }
  }

  public static List<Row> of(Sex sex) {
    return sex == Sex.MALE ? MEN : WOMEN;
  }

  public static Row row(Sex sex, YearMonth born) {
    return of(sex).stream().filter(row -> row.holds(born)).findFirst().orElseThrow();
  }

  /** Every month of birth that the tests look at. */
  public static Stream<YearMonth> months() {
    return Stream.iterate(
        YearMonth.of(1955, 1), m -> m.isBefore(YearMonth.of(1986, 1)), m -> m.plusMonths(1));
  }

  private static List<Row> rows(String table) {
    return table
        .lines()
        .map(line -> line.split("\\s+"))
        .map(cells -> {
          var months = cells[0].split("\\.\\.", -1);
          return new Row(
              month(months[0], 1000),
              month(months[1], 3000),
              Period.parse(cells[1]),
              cells.length < 3);
        })
        .toList();
  }

  private static YearMonth month(String text, int year) {
    return text.isEmpty() ? YearMonth.of(year, 1) : YearMonth.parse(text);
  }
}
