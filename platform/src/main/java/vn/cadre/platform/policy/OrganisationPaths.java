package vn.cadre.platform.policy;

import java.util.Optional;

/** Where an organisation stands in the tree; a service that knows the tree implements it. */
public interface OrganisationPaths {

  /** The path of codes from the root down, {@code /QUANG-NINH/HA-LONG/}. */
  Optional<String> pathOf(String code);
}
