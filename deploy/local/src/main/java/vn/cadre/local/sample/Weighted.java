package vn.cadre.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values drawn in proportion to whole-number weights. */
final class Weighted<T> {
  private final List<T> values = new ArrayList<>();
  private final List<Integer> bounds = new ArrayList<>();
  private int total;

  @SafeVarargs
  static <T> Weighted<T> evenly(T... values) {
    Weighted<T> weighted = new Weighted<>();
    for (T value : values) {
      weighted.add(value, 1);
    }
    return weighted;
  }

  /** Reads {@code "Nguyễn 38, Trần 11"}. */
  static Weighted<String> parse(String text) {
    Weighted<String> weighted = new Weighted<>();
    for (String part : text.split(",")) {
      String[] words = part.strip().split(" ");
      weighted.add(words[0], words.length == 1 ? 1 : Integer.parseInt(words[1]));
    }
    return weighted;
  }

  Weighted<T> add(T value, int weight) {
    total += weight;
    values.add(value);
    bounds.add(total);
    return this;
  }

  T draw(RandomGenerator random) {
    int point = random.nextInt(total);
    int index = 0;
    while (bounds.get(index) <= point) {
      index++;
    }
    return values.get(index);
  }
}
