package vn.cadre.registry.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;

class LifeDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LifeDates.Names NAMES =
      new LifeDates.Names("born", "recruited", "admitted", "official");

  private static List<String> found(
      @Nullable String born,
      @Nullable String recruited,
      @Nullable String admitted,
      @Nullable String official) {
    var found = new ArrayList<String>();
    new LifeDates(date(born), date(recruited), date(admitted), date(official))
        .check(TODAY, NAMES, (field, code, message) -> found.add(field + " " + code));
    return found;
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  @Test
  void nobodyIsBornAfterToday() {
    assertThat(found("2040-01-01", null, null, null)).containsExactly("born in-the-future");
    assertThat(found("2026-11-23", null, null, null)).containsExactly("born in-the-future");
    assertThat(found("2026-12", null, null, null)).containsExactly("born in-the-future");
    assertThat(found("2027", null, null, null)).containsExactly("born in-the-future");
  }

  @Test
  void aBirthTodayOrInAMonthOrYearThatHasBegunMayHaveBeen() {
    for (var born : List.of("2026-11-22", "2026-11", "2026")) {
      assertThat(found(born, null, null, null)).as(born).isEmpty();
    }
  }

  @Test
  void whatCameBeforeTheBirthAndAdmissionsAheadAreToldTogether() {
    assertThat(found("1990-05", "1990-04", "2030-01-01", "1989"))
        .containsExactly(
            "admitted in-the-future",
            "recruited before-birth",
            "official before-birth",
            "official before-admission");
    assertThat(found("1990-05", "1990", "2010-06-01", "2011-06-01")).isEmpty();
  }

  @Test
  void aRecruitmentMayBeRecordedAheadOfItsDay() {
    assertThat(found("1999-01-01", "2027-01-01", null, null)).isEmpty();
  }
}
