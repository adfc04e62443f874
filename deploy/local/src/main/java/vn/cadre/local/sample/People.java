package vn.cadre.local.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.random.RandomGenerator;

/** Invents people of one region. */
final class People {
  private static final Weighted<Place> ELSEWHERE =
      Weighted.<Place>evenly(
          new Place("tỉnh Nam Định", "36"),
          new Place("tỉnh Thái Bình", "34"),
          new Place("tỉnh Hải Dương", "30"),
          new Place("tỉnh Bắc Giang", "24"),
          new Place("tỉnh Thanh Hóa", "38"),
          new Place("tỉnh Nghệ An", "40"),
          new Place("tỉnh Phú Thọ", "25"),
          new Place("tỉnh Vĩnh Phúc", "26"));

  private final RandomGenerator random;
  private final Region region;
  private final PersonalIds ids;

  People(RandomGenerator random, Region region, PersonalIds ids) {
    this.random = random;
    this.region = region;
    this.ids = ids;
  }

  /** Somewhere in another province, known by the province only. */
  Place elsewhere() {
    return ELSEWHERE.draw(random);
  }

  /**
   * Someone between two ages on a day, not due to retire within three months of it.
   *
   * @param youngest in years
   * @param oldest in years
   * @param womenPercent chance in a hundred of being a woman
   */
  Person invent(
      LocalDate on,
      int youngest,
      int oldest,
      int womenPercent,
      Place nativePlace,
      Place residence) {
    Gender gender = random.nextInt(100) < womenPercent ? Gender.FEMALE : Gender.MALE;
    PartialDate birth;
    do {
      LocalDate day = Dates.between(random, on.minusYears(oldest), on.minusYears(youngest));
      birth = precision(day);
    } while (!Retirement.pensionFrom(gender, birth).isAfter(on.plusMonths(3)));
    return of(
        gender,
        birth,
        nativePlace,
        residence,
        ids.draw(random, provinceOf(nativePlace), gender, birth.year()));
  }

  /** Someone born when the scenario needs it. */
  Person born(Gender gender, PartialDate birth, Place nativePlace, Place residence) {
    return of(
        gender,
        birth,
        nativePlace,
        residence,
        ids.draw(random, provinceOf(nativePlace), gender, birth.year()));
  }

  /** Someone with a number that is known beforehand. */
  Person known(String personalId, Gender gender, PartialDate birth, Place nativePlace) {
    return of(gender, birth, nativePlace, nativePlace, ids.reserve(personalId));
  }

  private Person of(
      Gender gender, PartialDate birth, Place nativePlace, Place residence, String personalId) {
    String name = Names.draw(random, region.familyNames(), gender);
    String group = region.ethnicGroups().draw(random);
    String other =
        random.nextInt(150) == 0 ? Names.draw(random, region.familyNames(), gender) : null;
    return new Person(
        new Identity(personalId, name, other, gender, birth, group, nativePlace, residence));
  }

  /** A place in another province is known by that province's code. */
  private String provinceOf(Place place) {
    return place.unit().length() == 2 ? place.unit() : region.code();
  }

  /** Old papers often lack the day, sometimes the month. */
  private PartialDate precision(LocalDate day) {
    int chance = random.nextInt(100);
    if (chance < 2 && day.getYear() < 1980) {
      return PartialDate.of(day.getYear());
    }
    return chance < 6 ? PartialDate.of(YearMonth.from(day)) : PartialDate.of(day);
  }
}
