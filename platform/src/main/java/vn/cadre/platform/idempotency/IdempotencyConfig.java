package vn.cadre.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long answers are kept, and how long a keyed operation may take. */
@ConfigMapping(prefix = "platform.idempotency")
interface IdempotencyConfig {

  /** How long a key is honoured; its answer is deleted after that. */
  @WithDefault("24H")
  Duration keep();

  /** How long the one transaction of a keyed operation may take. */
  @WithDefault("2M")
  Duration transactionLimit();

  /** Answers deleted in one transaction. */
  @WithDefault("500")
  int purgeBatch();
}
