package vn.cadre.platform.policy.file;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Which packs a service ships. */
@ConfigMapping(prefix = "platform.policies")
public interface PolicyConfig {

  /** Names of files under {@code policies} on the class path, without {@code .yaml}. */
  Optional<List<String>> files();
}
