package vn.cadre.platform.calendar;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the calendar is watched. */
@ConfigMapping(prefix = "platform.calendar")
public interface CalendarConfig {

  /** How long after midnight a new day may go unnoticed. */
  @WithDefault("30s")
  Duration lookEvery();

  /** Effects told of in one transaction. */
  @WithDefault("500")
  int batch();
}
