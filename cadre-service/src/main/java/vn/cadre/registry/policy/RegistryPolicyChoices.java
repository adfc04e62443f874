package vn.cadre.registry.policy;

import jakarta.ws.rs.Path;
import vn.cadre.platform.policy.admin.PolicyChoiceResource;
import vn.cadre.platform.policy.admin.PolicyReader;
import vn.cadre.platform.query.Queries;

/** How a pack of the registry is chosen. */
@Path("/cadre/v1/policy-choices")
class RegistryPolicyChoices extends PolicyChoiceResource {

  RegistryPolicyChoices(PolicyReader reader, Queries queries) {
    super(reader, queries);
  }
}
