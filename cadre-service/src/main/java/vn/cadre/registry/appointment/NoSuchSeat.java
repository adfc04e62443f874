package vn.cadre.registry.appointment;

import vn.cadre.platform.problem.Bilingual;

/** What is said of a seat that is within the contract's bounds, and that the position lacks. */
public final class NoSuchSeat {
  public static final String CODE = "no-such-seat";

  private static final Bilingual MESSAGE =
      new Bilingual("Vị trí chỉ có các chỗ từ 1 đến %s", "The position has seats 1 to %s only");

  private NoSuchSeat() {}

  public static Bilingual among(int seats) {
    return MESSAGE.with(seats);
  }
}
