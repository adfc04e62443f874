package vn.cadre.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and in which portions the trail is sealed and verified. */
@ConfigMapping(prefix = "platform.audit")
public interface AuditConfig {

  /** How long committed entries wait for their seal, and an open transaction's end. */
  @WithDefault("1s")
  Duration sealEvery();

  /** The most entries of one block. */
  @WithDefault("1000")
  int blockSize();

  /** How long the sealer waits after a fault before it connects again. */
  @WithDefault("2s")
  Duration retryAfter();

  /** The most blocks that one request verifies. */
  @WithDefault("200")
  int blocksPerVerification();
}
