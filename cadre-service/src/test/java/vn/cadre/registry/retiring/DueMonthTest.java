package vn.cadre.registry.retiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.record.separation.SeparationNumbers;

/** Notice six months before the last day in work, decision three months before (NĐ 115/2020). */
class DueMonthTest {
  private static final SeparationNumbers NUMBERS =
      new SeparationNumbers(Period.ofYears(15), 61, Period.ofMonths(6), Period.ofMonths(3));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static DueMonth month(LocalDate today, int year, int month) {
    return DueMonth.waiting(today, NUMBERS).stream()
        .filter(due -> due.month().equals(YearMonth.of(year, month)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMonthWaitsFromTheFirstOfTheMonthInWhichItsNoticeFallsDueUntilItIsOver() {
    assertThat(DueMonth.waiting(TODAY, NUMBERS))
        .extracting(DueMonth::month)
        .startsWith(YearMonth.of(2026, 11))
        .endsWith(YearMonth.of(2027, 5))
        .hasSize(7);
    assertThat(DueMonth.waiting(LocalDate.of(2026, 12, 1), NUMBERS))
        .extracting(DueMonth::month)
        .startsWith(YearMonth.of(2026, 12))
        .endsWith(YearMonth.of(2027, 6));
  }

  @Test
  void theNoticeIsDueSixMonthsBeforeTheLastDay() {
    var due = month(TODAY, 2027, 5);
    assertThat(due.isToBeDecided(TODAY)).isFalse();
    assertThat(due.dueOn(TODAY)).isEqualTo("2026-11-30");
    assertThat(due.since(TODAY)).isEqualTo("2026-11-01");
  }

  @Test
  void theDecisionIsDueThreeMonthsBeforeTheLastDay() {
    var due = month(TODAY, 2027, 2);
    assertThat(due.isToBeDecided(TODAY)).isTrue();
    assertThat(due.dueOn(TODAY)).isEqualTo("2026-11-28");
    assertThat(month(TODAY, 2027, 3).isToBeDecided(TODAY)).isFalse();
  }
}
