package vn.cadre.gateway.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the state of the parts is observed. */
@ConfigMapping(prefix = "gateway.status")
public interface StatusConfig {

  /** Time between two looks at every part. */
  @WithDefault("5s")
  Duration every();
}
