package vn.cadre.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the gateway is with the services. */
@ConfigMapping(prefix = "gateway.forwarding")
public interface ForwardingConfig {

  /** Until a connection is there; a service that does not even accept one counts as down. */
  @WithDefault("2s")
  Duration connectWithin();

  /**
   * From the last byte of the request to the head of the answer, or as long as a service takes no
   * more of the body. How long the answer itself takes is not limited: exports and event streams
   * may run for hours. Longer than the 30 seconds that a feed may be asked to wait for news.
   */
  @WithDefault("45s")
  Duration answerWithin();

  /** What {@code Retry-After} says when a service is down or slow. */
  @WithDefault("5s")
  Duration retryAfter();

  /** Connections to one service that one event loop keeps at most. */
  @WithDefault("512")
  int connections();
}
