package vn.cadre.platform.outbox;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An {@link OutboxConfig} without a service around it. */
public final class PlainOutboxConfig {

  private PlainOutboxConfig() {}

  /**
   * Of a service called {@code tested}.
   *
   * @param settings further ones, without {@code platform.outbox.}
   */
  public static OutboxConfig with(Map<String, String> settings) {
    var all = new HashMap<String, String>();
    for (var required : new String[] {"database-url", "database-user", "database-password"}) {
      all.put("platform.outbox." + required, "none");
    }
    all.put("platform.outbox.service", "tested");
    settings.forEach((name, value) -> all.put("platform.outbox." + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(OutboxConfig.class)
        .withDefaultValues(all)
        .withConverter(Duration.class, 200, new DurationConverter())
        .build()
        .getConfigMapping(OutboxConfig.class);
  }

  /** What a service declares that publishes these, each separated by commas. */
  public static Aggregates declaring(String open, String internal) {
    return new Aggregates(with(Map.of("aggregates", open, "internal-aggregates", internal)));
  }

  /** The schemas of its events. */
  public static EventSchemas schemas() {
    return new EventSchemas(with(Map.of()));
  }
}
