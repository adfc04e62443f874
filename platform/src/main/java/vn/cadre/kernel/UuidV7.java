package vn.cadre.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Time-ordered identifiers, RFC 9562 version 7: 48 bits of Unix milliseconds, a 12-bit counter and
 * 62 random bits. Within one process each identifier is greater than all before it, also when the
 * clock steps back; the counter then runs ahead of the clock by carrying into the milliseconds
 * (section 6.2, method 1).
 */
public final class UuidV7 {
  /** The nil UUID (RFC 9562, 5.9): an identifier that is not set yet. */
  public static final UUID NIL = new UUID(0, 0);

  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  // The top counter bit starts at zero, so that one millisecond has room for at least 2,048
  // identifiers.
  private static final int COUNTER_SEED_BOUND = 1 << (COUNTER_BITS - 1);
  private static final long VERSION = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private static final UuidV7 PROCESS = new UuidV7(System::currentTimeMillis, new SecureRandom());

  private final LongSupplier clock;
  private final RandomGenerator random;
  private final AtomicLong last = new AtomicLong();

  UuidV7(LongSupplier clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** The next identifier of this process; safe from any thread, never blocks. */
  public static UUID next() {
    return PROCESS.generate();
  }

  UUID generate() {
    var now = clock.getAsLong() << COUNTER_BITS | random.nextInt(COUNTER_SEED_BOUND);
    var tick = last.updateAndGet(previous -> Math.max(previous + 1, now));
    var millis = tick >>> COUNTER_BITS;
    var counter = tick & COUNTER_MASK;
    return new UUID(millis << 16 | VERSION | counter, random.nextLong() >>> 2 | VARIANT);
  }
}
