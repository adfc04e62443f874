package vn.cadre.registry.pyramid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The middle of the ages of some people, in full years completed. */
@Schema(name = "AgesOfPeople")
record Ages(
    @Schema(description = "ALL, MALE or FEMALE", examples = "ALL") String key,
    String label,
    @Schema(
            description =
                "of how many people: those whose age in full years is certain, and who may be fewer than the bands count")
        long count,
    @Schema(
            description = "rounded half up to two decimals; null when there is nobody",
            examples = "41.37")
        @Nullable String average,
    @Schema(
            description =
                "as many are younger as are older; between two ages the middle of both, null when there is nobody",
            examples = "41.5")
        @Nullable String median) {
  private static final int DECIMALS = 2;

  /** Of those whose age is certain. */
  static Ages of(String key, String label, List<BirthCount> births, LocalDate day) {
    var people = new TreeMap<Integer, Long>();
    for (var one : births) {
      one.age(day)
          .filter(age -> age.least() == age.most())
          .ifPresent(age -> people.merge(age.least(), one.people(), Long::sum));
    }
    var count = people.values().stream().mapToLong(Long::longValue).sum();
    if (count == 0) {
      return new Ages(key, label, 0, null, null);
    }
    var years = people.entrySet().stream().mapToLong(age -> age.getKey() * age.getValue()).sum();
    var twice = nth(people, (count + 1) / 2) + nth(people, count / 2 + 1);
    return new Ages(
        key,
        label,
        count,
        BigDecimal.valueOf(years)
            .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)
            .toPlainString(),
        BigDecimal.valueOf(twice).divide(BigDecimal.TWO).stripTrailingZeros().toPlainString());
  }

  /** The age of the n-th person in order of age, counted from one. */
  private static int nth(TreeMap<Integer, Long> people, long n) {
    long until = 0;
    for (var age : people.entrySet()) {
      until += age.getValue();
      if (until >= n) {
        return age.getKey();
      }
    }
    throw new IllegalArgumentException("Fewer than " + n);
  }
}
