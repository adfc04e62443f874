package vn.cadre.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where and how a service takes events in. */
@ConfigMapping(prefix = "platform.inbox")
public interface InboxConfig {

  /** The service's name: the first part of its groups. */
  String service();

  /**
   * Put before the names of topics and groups, so that several installations can share a broker.
   */
  Optional<String> topicPrefix();

  /** Whether the service is unready until its projections have caught up for the first time. */
  @WithDefault("true")
  boolean gatesReadiness();

  /** Messages of one partition that share a transaction, at most. */
  @WithDefault("1000")
  int batch();

  /** How long a consumer waits for messages before it looks after its partitions. */
  @WithDefault("500ms")
  Duration pollWait();

  /** How often a copy looks for rebuilds that were asked for, and whether it has caught up. */
  @WithDefault("1s")
  Duration lookEvery();

  /** How long the broker may take to tell how far its topics go. */
  @WithDefault("5s")
  Duration answerWithin();

  /** How long the first retry waits after a fault; each further one twice as long. */
  @WithDefault("500ms")
  Duration retryAfter();

  /** The longest wait between retries. */
  @WithDefault("30s")
  Duration retryAtMost();

  /** After what silence the partitions of a copy go to the others. */
  @WithDefault("6s")
  Duration sessionTimeout();
}
