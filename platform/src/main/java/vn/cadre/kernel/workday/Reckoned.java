package vn.cadre.kernel.workday;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What counting working days gave. Where a year is met whose days off nobody has listed, the answer
 * is that year, never a guess.
 */
public sealed interface Reckoned<T> {

  /**
   * An answer.
   *
   * @param verified whether all the days off that it rests on were checked against their source
   */
  record Known<T>(T value, boolean verified) implements Reckoned<T> {}

  /**
   * No answer.
   *
   * @param years whose days off would have to be known
   */
  record Unknown<T>(SortedSet<Integer> years) implements Reckoned<T> {
    public Unknown {
      years = new TreeSet<>(years);
    }
  }
}
