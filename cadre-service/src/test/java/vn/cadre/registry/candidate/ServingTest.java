package vn.cadre.registry.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.Retirement;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.policy.Packs;

/** What the list finds by months of birth is what the rule of retirement says of each birth. */
class ServingTest {
  private static final RetirementNumbers NUMBERS =
      Packs.shipped("retirement", RetirementNumbers.class).typed();

  @Provide
  Arbitrary<LocalDate> births() {
    return Arbitraries.longs()
        .between(LocalDate.of(1945, 1, 1).toEpochDay(), LocalDate.of(2005, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2060, 1, 1).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property(tries = 3_000)
  void theWindowsHoldThoseWhoRetireOnTheDayOrLater(
      @ForAll("births") LocalDate born, @ForAll("days") LocalDate day, @ForAll Gender gender) {
    assertThat(isIn(Serving.until(NUMBERS, day), gender, born))
        .isEqualTo(!retiresOn(gender, born).isBefore(day));
  }

  @Property(tries = 1_000)
  void whoServesUntilADayServesUntilEveryEarlierOne(
      @ForAll("births") LocalDate born, @ForAll("days") LocalDate day, @ForAll Gender gender) {
    if (isIn(Serving.until(NUMBERS, day), gender, born)) {
      assertThat(isIn(Serving.until(NUMBERS, day.minusDays(1)), gender, born)).isTrue();
    }
  }

  private static LocalDate retiresOn(Gender gender, LocalDate born) {
    var retirement = Retirement.of(NUMBERS, gender.sex(), PartialDate.of(born));
    return ((Retirement.Known) retirement).pensionFrom();
  }

  private static boolean isIn(List<Serving> windows, Gender gender, LocalDate born) {
    return windows.stream()
        .anyMatch(window ->
            window.gender() == gender
                && !born.isBefore(window.bornFrom())
                && (window.bornBefore() == null || born.isBefore(window.bornBefore())));
  }
}
