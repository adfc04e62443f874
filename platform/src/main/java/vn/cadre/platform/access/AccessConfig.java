package vn.cadre.platform.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How strictly personal data are kept. */
@ConfigMapping(prefix = "platform.personal-data")
public interface AccessConfig {

  /**
   * Whether whoever may see personal data must say what for; without a purpose they are then shown
   * masked.
   */
  @WithDefault("false")
  boolean purposeRequired();
}
