package vn.cadre.registry.counter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Of which parts of the tree censuses are held, and how soon changes are added to them. */
@ConfigMapping(prefix = "cadre.counters")
interface CounterConfig {

  /**
   * The fewest people of a part of the tree that has censuses. Fewer are counted one by one as fast
   * as a census is read, and it would hold hardly fewer rows than there are people.
   */
  @WithDefault("10000")
  long smallest();

  /**
   * At how many beginnings of a year everyone is counted, this one's first. Other days are read
   * from the nearest, and what is further away is counted one by one.
   */
  @WithDefault("5")
  int years();

  /** How long changes wait at most; figures count them meanwhile. */
  @WithDefault("1s")
  Duration settleEvery();

  /** The most changes that are added in one transaction. */
  @WithDefault("5000")
  int batch();

  /** How often it looks which parts of the tree have grown. */
  @WithDefault("1h")
  Duration lookEvery();

  /** How long it waits after a fault before it connects again. */
  @WithDefault("2s")
  Duration retryAfter();
}
