package vn.cadre.platform.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the feed one copy of the service serves. */
@ConfigMapping(prefix = "platform.feed")
public interface FeedConfig {

  /** Requests that wait for news at a time; each costs a virtual thread and nothing else. */
  @WithDefault("200")
  int waiters();

  /** Positions looked through by one statement. */
  @WithDefault("5000")
  int stride();

  /** How long one request looks through events that are not for its caller. */
  @WithDefault("1s")
  Duration patience();

  /** A waiting request looks again at most this often, however much happens. */
  @WithDefault("250ms")
  Duration breath();
}
