package vn.cadre.registry.pyramid;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Gender;

/** How many people of one sex have one date of birth on record. */
record BirthCount(@Nullable Gender gender, @Nullable PartialDate birth, long people) {

  /** The full years that they may have completed on a day. */
  record Bounds(int least, int most) {}

  /** Nothing where no date of birth is on record, or one after the day. */
  Optional<Bounds> age(LocalDate day) {
    if (birth == null || birth.isCertainlyAfter(day)) {
      return Optional.empty();
    }
    var age = birth.ageAt(day);
    return Optional.of(new Bounds(age.least().getYears(), age.most().getYears()));
  }

  /** The band they are in for certain, whatever is not known of the day of their birth. */
  Optional<AgeWidth.Band> band(LocalDate day, AgeWidth width) {
    return age(day)
        .filter(age -> width.of(age.least()).equals(width.of(age.most())))
        .map(age -> width.of(age.least()));
  }
}
