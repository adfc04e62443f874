package vn.cadre.registry.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.statistics.Composition.Item;

/** Bands of age and their middle; what is not known of a birth is never made up (domain.md 8.6). */
class BandsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 12);
  private static final Locale VI = Locale.of("vi");

  private static BirthCount born(String birth, Gender gender, long people) {
    return new BirthCount(gender, PartialDate.parse(birth), people);
  }

  private static List<Item> items(AgeWidth width, BirthCount... births) {
    return new Bands(List.of(births), DAY, width, false, VI).group().items();
  }

  private static long unknown(AgeWidth width, BirthCount... births) {
    return new Bands(List.of(births), DAY, width, false, VI).group().remainder().count();
  }

  @Test
  void anAgeIsReachedOnTheBirthdayAndNotTheDayBefore() {
    assertThat(items(AgeWidth.YEAR, born("1981-05-12", Gender.MALE, 1)))
        .extracting(Item::key)
        .containsExactly("40");
    assertThat(items(AgeWidth.YEAR, born("1981-05-13", Gender.MALE, 1)))
        .extracting(Item::key)
        .containsExactly("39");
  }

  @Test
  void everyBandBetweenTheYoungestAndTheOldestStandsThereEvenIfNobodyIsInIt() {
    var items =
        items(
            AgeWidth.FIVE_YEARS,
            born("1990-01-01", Gender.FEMALE, 2),
            born("1971-01-01", Gender.MALE, 3));
    assertThat(items)
        .extracting(Item::key)
        .containsExactly("30-34", "35-39", "40-44", "45-49", "50-54");
    assertThat(items).extracting(Item::count).containsExactly(2L, 0L, 0L, 0L, 3L);
    assertThat(items.getFirst().label()).isEqualTo("30–34 tuổi");
  }

  @Test
  void aYearOfBirthAloneCountsWhereEveryDayOfItLeadsToOneBand() {
    // 33 or 34: in one band of five years, in none of one year
    assertThat(items(AgeWidth.FIVE_YEARS, born("1987", Gender.MALE, 7)))
        .extracting(Item::key)
        .containsExactly("30-34");
    assertThat(unknown(AgeWidth.YEAR, born("1987", Gender.MALE, 7))).isEqualTo(7);
    // 34 or 35: in none
    assertThat(unknown(AgeWidth.FIVE_YEARS, born("1986", Gender.MALE, 7))).isEqualTo(7);
    // on the last day of a year all who were born in a year are as old
    var last = LocalDate.of(2021, 12, 31);
    assertThat(born("1986", Gender.MALE, 1).band(last, AgeWidth.YEAR).orElseThrow().key())
        .isEqualTo("35");
  }

  @Test
  void whoHasNoDateOfBirthOrOneAfterTheDayIsInTheRemainder() {
    assertThat(unknown(AgeWidth.YEAR, new BirthCount(Gender.MALE, null, 4))).isEqualTo(4);
    assertThat(unknown(AgeWidth.YEAR, born("2021-05-13", Gender.MALE, 1))).isEqualTo(1);
  }

  @Test
  void averageAndMedianAreOfThoseWhoseAgeIsCertain() {
    var births =
        List.of(
            born("1991-05-12", Gender.MALE, 1),
            born("1981-05-12", Gender.FEMALE, 1),
            born("1980-05-12", Gender.FEMALE, 1),
            born("1950", Gender.MALE, 9));
    // 30, 40, 41: 37 on average, half of the men's nine are 70 and half 71
    assertThat(Ages.of("ALL", "Tất cả", births, DAY))
        .isEqualTo(new Ages("ALL", "Tất cả", 3, "37.00", "40"));
    assertThat(Ages.of("ALL", "Tất cả", births.subList(0, 2), DAY).median()).isEqualTo("35");
    assertThat(Ages.of("ALL", "Tất cả", births.subList(1, 3), DAY).median()).isEqualTo("40.5");
    assertThat(Ages.of("ALL", "Tất cả", births.subList(3, 4), DAY))
        .isEqualTo(new Ages("ALL", "Tất cả", 0, null, null));
  }

  @Test
  void whereSmallCountsAreUnsaidNeitherABandNorASexFollowsFromTheSums() {
    var births =
        List.of(
            born("1990-01-01", Gender.MALE, 3),
            born("1985-01-01", Gender.MALE, 20),
            born("1985-01-01", Gender.FEMALE, 30),
            born("1970-01-01", Gender.FEMALE, 40));
    var items = new Bands(births, DAY, AgeWidth.FIVE_YEARS, true, VI).group().items();
    assertThat(items.getFirst().count()).isNull();
    assertThat(items.getFirst().suppressed()).isTrue();
    // with one band alone unsaid it would be the total less the others
    assertThat(items.stream().filter(item -> item.count() == null)).hasSizeGreaterThan(1);
  }
}
