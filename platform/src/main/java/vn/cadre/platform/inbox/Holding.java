package vn.cadre.platform.inbox;

import java.time.Duration;

/** A partition in the hands of this copy: how far it is, and whether it rests after a failure. */
final class Holding {
  private final Claim claim;
  private long position;
  private int failures;
  private long restUntil;
  private boolean resting;

  Holding(Claim claim) {
    this.claim = claim;
    this.position = claim.position();
  }

  Claim claim() {
    return claim;
  }

  long position() {
    return position;
  }

  void advanced(long next) {
    position = next;
    failures = 0;
  }

  boolean isResting() {
    return resting;
  }

  /** Rests, each time twice as long as the time before. */
  Duration rest(Duration first, Duration atMost) {
    var doubled = first.multipliedBy(1L << Math.min(failures++, 20));
    var pause = doubled.compareTo(atMost) < 0 ? doubled : atMost;
    restUntil = System.nanoTime() + pause.toNanos();
    resting = true;
    return pause;
  }

  /** Whether the rest is over; it ends then. */
  boolean hasRested() {
    if (resting && System.nanoTime() - restUntil >= 0) {
      resting = false;
      return true;
    }
    return false;
  }
}
