package vn.cadre.registry.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.kernel.workday.DayOff.Kind;
import vn.cadre.kernel.workday.Reckoned;
import vn.cadre.kernel.workday.WorkingDayNumbers;
import vn.cadre.kernel.workday.WorkingDays;
import vn.cadre.registry.policy.Packs;

/** The shipped days against the announcements, counted from these by hand. */
class WorkingDayPackTest {
  private static final WorkingDayNumbers NUMBERS =
      Packs.shipped("working-days", WorkingDayNumbers.class).typed();
  private static final WorkingDays CALENDAR = WorkingDays.of(NUMBERS);

  @ParameterizedTest
  @CsvSource({
    // last working day before a break, first one after it
    "2021-02-09, 2021-02-17",
    "2021-04-29, 2021-05-04",
    "2021-09-01, 2021-09-06",
    "2022-01-28, 2022-02-07",
    "2022-04-08, 2022-04-12",
    "2022-04-29, 2022-05-04",
    "2023-01-19, 2023-01-27",
    "2023-04-28, 2023-05-04",
    "2023-08-31, 2023-09-05",
    "2024-02-07, 2024-02-15",
    "2024-08-30, 2024-09-04",
    "2025-01-24, 2025-02-03",
    "2025-04-04, 2025-04-08",
    "2025-04-29, 2025-05-05",
    "2025-08-29, 2025-09-03",
    "2026-02-13, 2026-02-23",
    "2026-04-24, 2026-04-28",
    "2026-04-29, 2026-05-04",
    "2026-08-28, 2026-09-03"
  })
  void theBreaksAreThoseThatWereAnnounced(LocalDate before, LocalDate after) {
    assertThat(CALENDAR.plus(before, 1)).isEqualTo(new Reckoned.Known<>(after, true));
    assertThat(CALENDAR.plus(after, -1)).isEqualTo(new Reckoned.Known<>(before, true));
  }

  @ParameterizedTest
  @CsvSource({"2021, 11", "2022, 11", "2023, 11", "2024, 11", "2025, 11", "2026, 12"})
  void theLawGivesElevenDaysAYearAndTwelveSince2026(int year, int days) {
    var off =
        NUMBERS.daysOff().stream()
            .filter(day -> day.date().getYear() == year && day.kind() != Kind.SWAPPED)
            .filter(day -> !NUMBERS.weeklyRest().contains(day.date().getDayOfWeek()))
            .count();
    assertThat(off).isEqualTo(days);
  }

  @Test
  void everyExchangedDayHasTheDayThatIsWorkedForIt() {
    assertThat(NUMBERS.daysOff().stream().filter(day -> day.kind() == Kind.SWAPPED).count())
        .isEqualTo(NUMBERS.workedDays().size());
  }

  @Test
  void whatWasNotSeenInAnAnnouncementIsMarked() {
    assertThat(
            NUMBERS.daysOff().stream()
                .filter(day -> !day.verified())
                .map(day -> day.date().toString()))
        .containsExactly("2024-04-29", "2026-01-02", "2026-11-24");
  }

  @Test
  void aYearThatWasNotAnnouncedYetIsUnknown() {
    assertThat(CALENDAR.plus(LocalDate.of(2026, 12, 31), 1))
        .isEqualTo(new Reckoned.Unknown<LocalDate>(new TreeSet<>(List.of(2027))));
  }
}
