package vn.cadre.training.policy;

import jakarta.ws.rs.Path;
import vn.cadre.platform.policy.admin.PolicyChoiceResource;
import vn.cadre.platform.policy.admin.PolicyReader;
import vn.cadre.platform.query.Queries;

/** How a pack of training is chosen. */
@Path("/training/v1/policy-choices")
class TrainingPolicyChoices extends PolicyChoiceResource {

  TrainingPolicyChoices(PolicyReader reader, Queries queries) {
    super(reader, queries);
  }
}
