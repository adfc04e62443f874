package vn.cadre.recruitment.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.projection.ProjectionResource;
import vn.cadre.platform.projection.ProjectionService;
import vn.cadre.platform.query.Queries;

/** What this service has learned from others. */
@Path("/recruitment/v1/projections")
@RunOnVirtualThread
class RecruitmentProjections extends ProjectionResource {

  RecruitmentProjections(ProjectionService service, Queries queries, UriInfo uri) {
    super(service, queries, uri);
  }
}
