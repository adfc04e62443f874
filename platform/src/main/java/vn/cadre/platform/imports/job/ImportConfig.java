package vn.cadre.platform.imports.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this copy of the service works off imports. */
@ConfigMapping(prefix = "platform.imports")
public interface ImportConfig {

  /** Jobs at a time. */
  @WithDefault("1")
  int workers();

  /** Rows in one transaction. */
  @WithDefault("500")
  int batch();

  /**
   * Rows that a dry run tries in one transaction and undoes, a multiple of {@link #batch}. A row is
   * judged with those before it in the same group; meanwhile whoever writes the same keys waits,
   * and is told after some seconds to come again.
   */
  @WithDefault("50000")
  int dryRunGroup();

  /** How long the transaction of a dry run may take. */
  @WithDefault("30M")
  Duration dryRunLimit();

  /** How long a claim is believed without progress; then another copy takes over. */
  @WithDefault("60s")
  Duration lease();

  /** How long a worker waits for a signal before it looks by itself. */
  @WithDefault("2s")
  Duration idleWait();

  /** How long one transaction may take. */
  @WithDefault("5M")
  Duration transactionLimit();

  /** How many may follow the progress of imports at a time. */
  @WithDefault("200")
  int watchers();

  /** Claims without progress after which a job is given up. */
  @WithDefault("5")
  int attempts();
}
