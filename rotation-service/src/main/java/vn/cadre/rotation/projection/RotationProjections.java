package vn.cadre.rotation.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.projection.ProjectionResource;
import vn.cadre.platform.projection.ProjectionService;

/** What this service has learned from others. */
@Path("/rotation/v1/projections")
@RunOnVirtualThread
class RotationProjections extends ProjectionResource {

  RotationProjections(ProjectionService service, UriInfo uri) {
    super(service, uri);
  }
}
