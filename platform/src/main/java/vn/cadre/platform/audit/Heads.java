package vn.cadre.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;

/** The heads as they were published outside the database, where nobody can take them back. */
interface Heads {

  /** The highest number published; empty before the first. */
  OptionalLong last();

  /**
   * What was published first for each number of a range; a number that is missing was never
   * published.
   *
   * @param since no later than the first of them was sealed, to know where to begin
   */
  Map<Long, Hash> between(long from, long to, Instant since);
}
