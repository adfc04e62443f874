package vn.cadre.platform.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of its database a copy of the service gives to streams. */
@ConfigMapping(prefix = "platform.export")
public interface ExportConfig {

  /** Streams at a time; a snapshot holds a connection of the pool until it ends. */
  @WithDefault("4")
  int streams();

  /** Longer than this no stream may take, however slowly its client reads. */
  @WithDefault("15M")
  Duration limit();

  /** Items that an exported list reads at a time, in a transaction of their own. */
  @WithDefault("1000")
  int page();
}
