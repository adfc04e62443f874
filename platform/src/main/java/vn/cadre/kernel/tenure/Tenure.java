package vn.cadre.kernel.tenure;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cadre.kernel.Length;
import vn.cadre.kernel.PartialDate;

/**
 * How long a post has been held without a break. A start that is known by its month gives a length
 * between bounds, never a day that nobody recorded.
 *
 * @param since the start of the first of the terms that follow each other
 * @param length from then until the day that is asked about
 * @param terms how many terms follow each other, the one in force last
 */
public record Tenure(PartialDate since, Length length, int terms) {

  /**
   * The tenure that goes on, or empty where the post is not held on the day.
   *
   * @param spells all terms in the post, in any order
   * @param tolerance the longest break that does not count as one
   */
  public static Optional<Tenure> asOf(LocalDate day, List<Spell> spells, Period tolerance) {
    var begun =
        spells.stream()
            .filter(spell -> !spell.from().earliest().isAfter(day))
            .sorted(Comparator.comparing(spell -> spell.from().earliest()))
            .toList();
    if (begun.isEmpty() || !begun.getLast().mayHoldOn(day)) {
      return Optional.empty();
    }
    var first = begun.size() - 1;
    while (first > 0 && begun.get(first - 1).goesOnTo(begun.get(first), tolerance)) {
      first--;
    }
    var since = begun.get(first).from();
    return Optional.of(
        new Tenure(since, Length.between(since, PartialDate.of(day)), begun.size() - first));
  }
}
