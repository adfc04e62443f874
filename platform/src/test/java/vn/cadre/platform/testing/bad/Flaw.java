package vn.cadre.platform.testing.bad;

import java.util.List;
import java.util.Random;

/** One way to spoil a request. */
interface Flaw {

  boolean fits(Draft right);

  /** Spoils it, and says how. */
  void spoil(Draft right, Random random);

  static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
