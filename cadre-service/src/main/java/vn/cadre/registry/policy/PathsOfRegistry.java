package vn.cadre.registry.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.OrganisationPaths;
import vn.cadre.platform.scope.CurrentScope;

/** Where organisations stand, as far as the caller may know. */
@ApplicationScoped
class PathsOfRegistry implements OrganisationPaths {
  private final Organisations organisations;
  private final CurrentScope scope;

  PathsOfRegistry(Organisations organisations, CurrentScope scope) {
    this.organisations = organisations;
    this.scope = scope;
  }

  @Override
  public Optional<String> pathOf(String code) {
    return organisations.byCode(code, scope.get()).map(OrganisationRef::path);
  }
}
