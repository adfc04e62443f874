package vn.cadre.registry.policy;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.policy.admin.PolicyReader;
import vn.cadre.platform.policy.admin.PolicyResource;
import vn.cadre.platform.policy.admin.PolicyService;
import vn.cadre.platform.query.Queries;

/** The packs of the registry. */
@Path("/cadre/v1/policies")
class RegistryPolicies extends PolicyResource {

  RegistryPolicies(PolicyService service, PolicyReader reader, Queries queries, UriInfo uri) {
    super(service, reader, queries, uri);
  }
}
