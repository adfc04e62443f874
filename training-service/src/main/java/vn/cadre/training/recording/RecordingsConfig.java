package vn.cadre.training.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the registry may take to answer. */
@ConfigMapping(prefix = "cadre.recordings")
public interface RecordingsConfig {

  /** After what time what is not answered is told as stuck. */
  @WithDefault("1H")
  Duration answerWithin();
}
