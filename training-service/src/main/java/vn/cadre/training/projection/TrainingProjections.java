package vn.cadre.training.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.projection.ProjectionResource;
import vn.cadre.platform.projection.ProjectionService;

/** What this service has learned from others. */
@Path("/training/v1/projections")
@RunOnVirtualThread
class TrainingProjections extends ProjectionResource {

  TrainingProjections(ProjectionService service, UriInfo uri) {
    super(service, uri);
  }
}
