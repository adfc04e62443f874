package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented people of a unit who come to its classes one after the other, and again from the first
 * once all have been: as many turns as are asked for, by fewer persons.
 */
final class Learners {
  private static final LocalDate OLDEST = LocalDate.of(1962, 1, 1);
  private static final LocalDate YOUNGEST = LocalDate.of(1994, 1, 1);

  private final String unit;
  private final List<Learner> people = new ArrayList<>();
  private int turns;

  /**
   * Learners are told apart by name and birth date, so no two of a unit have both in common.
   *
   * @param unit code of the organisation that sends them
   * @param number how many there are
   */
  Learners(String unit, Region region, String audience, int number, SplittableRandom random) {
    this.unit = unit;
    var known = new HashSet<Learner>();
    while (people.size() < number) {
      var gender = random.nextInt(100) < 45 ? Gender.FEMALE : Gender.MALE;
      var learner =
          new Learner(
              Names.draw(random, region.familyNames(), gender),
              Dates.between(random, OLDEST, YOUNGEST),
              gender,
              audience);
      if (known.add(learner)) {
        people.add(learner);
      }
    }
  }

  private record Learner(String name, LocalDate birth, Gender gender, String audience) {}

  /** The next to come, approved, as a row without a class. */
  Row next() {
    var learner = people.get(turns++ % people.size());
    return new Row()
        .with("fullName", learner.name())
        .with("birthDate", learner.birth())
        .with("gender", learner.gender())
        .with("organisationCode", unit)
        .with("outside", true)
        .with("audience", learner.audience())
        .with("state", "APPROVED");
  }
}
