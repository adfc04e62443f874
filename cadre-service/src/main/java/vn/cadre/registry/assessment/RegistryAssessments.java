package vn.cadre.registry.assessment;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.assessment.api.AssessmentResource;
import vn.cadre.platform.assessment.api.AssessmentService;

/** The assessments of the registry. */
@Path("/cadre/v1/assessments")
class RegistryAssessments extends AssessmentResource {

  RegistryAssessments(AssessmentService service, UriInfo uri) {
    super(service, uri);
  }
}
