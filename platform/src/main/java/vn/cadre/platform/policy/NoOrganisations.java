package vn.cadre.platform.policy;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Of a service that knows no organisation. */
@ApplicationScoped
@DefaultBean
class NoOrganisations implements OrganisationPaths {

  @Override
  public Optional<String> pathOf(String code) {
    return Optional.empty();
  }
}
