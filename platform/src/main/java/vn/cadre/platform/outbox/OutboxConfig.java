package vn.cadre.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where and how a service publishes. */
@ConfigMapping(prefix = "platform.outbox")
public interface OutboxConfig {

  /** The service's name: the first part of its topics and the source of its events. */
  String service();

  /**
   * The public aggregate types, in plural kebab-case; the relay makes sure that their topics exist.
   */
  Optional<List<String>> aggregates();

  /**
   * The internal ones, which other services' rules need and subscribers must not see. To declare
   * one: name it here, build its events with {@link SeenBy#SERVICES}, ship its schema as any
   * other's, and have whoever reads it subscribe to {@code internal.{service}.{aggregates}.v1}.
   */
  Optional<List<String>> internalAggregates();

  /** Put before every topic name, so that several installations can share a broker. */
  Optional<String> topicPrefix();

  /** The relay's own connection, apart from the pool: it holds the advisory lock and listens. */
  String databaseUrl();

  String databaseUser();

  String databasePassword();

  @WithDefault("6")
  int partitions();

  @WithDefault("1")
  short replication();

  /** The promised replay window of a topic. */
  @WithDefault("90D")
  Duration compactionLag();

  /** How long the relay waits for a notification before it looks by itself. */
  @WithDefault("1s")
  Duration idleWait();

  /** How long it waits after a fault before it connects again. */
  @WithDefault("2s")
  Duration retryAfter();
}
