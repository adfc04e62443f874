package vn.cadre.training.policy;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.policy.admin.PolicyReader;
import vn.cadre.platform.policy.admin.PolicyResource;
import vn.cadre.platform.policy.admin.PolicyService;
import vn.cadre.platform.query.Queries;

/** The packs of training. */
@Path("/training/v1/policies")
class TrainingPolicies extends PolicyResource {

  TrainingPolicies(PolicyService service, PolicyReader reader, Queries queries, UriInfo uri) {
    super(service, reader, queries, uri);
  }
}
