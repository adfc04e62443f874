package vn.cadre.gateway.portal;

import io.smallrye.config.ConfigMapping;

/** What the portal shows that it cannot ask the services for. */
@ConfigMapping(prefix = "gateway.portal")
public interface PortalConfig {

  /** Where the explorer's files are served, without a trailing slash. */
  String explorer();
}
