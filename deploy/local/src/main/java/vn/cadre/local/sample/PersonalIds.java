package vn.cadre.local.sample;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Invented personal numbers, each given once: three digits of the province in the table before
 * 2025-07-01, one of sex and century, two of the birth year, six at random.
 */
final class PersonalIds {
  /**
   * One number in so many contradicts the sex on record, as numbers never change when a record is
   * corrected.
   */
  private static final int CONTRADICTION_EVERY = 400;

  private final Set<String> given = new HashSet<>();

  /**
   * Draws a number not given before.
   *
   * @param province two digits of the province where the birth was registered
   */
  String draw(RandomGenerator random, String province, Gender gender, int birthYear) {
    int digit = (birthYear >= 2000 ? 2 : 0) + (gender == Gender.FEMALE ? 1 : 0);
    if (given.size() % CONTRADICTION_EVERY == CONTRADICTION_EVERY - 1) {
      digit ^= 1;
    }
    String number;
    do {
      number =
          "0%s%d%02d%06d".formatted(province, digit, birthYear % 100, random.nextInt(1_000_000));
    } while (!given.add(number));
    return number;
  }

  /** A number fixed beforehand, for someone whom another part of the suite must know. */
  String reserve(String number) {
    if (!given.add(number)) {
      throw new IllegalStateException("Personal number already given: " + number);
    }
    return number;
  }
}
