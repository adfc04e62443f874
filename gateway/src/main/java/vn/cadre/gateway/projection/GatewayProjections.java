package vn.cadre.gateway.projection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import vn.cadre.platform.projection.ProjectionResource;
import vn.cadre.platform.projection.ProjectionService;
import vn.cadre.platform.query.Queries;

/** What the gateway itself has learned; those of the services are under their own paths. */
@Path("/projections")
@RunOnVirtualThread
class GatewayProjections extends ProjectionResource {

  GatewayProjections(ProjectionService service, Queries queries, UriInfo uri) {
    super(service, queries, uri);
  }
}
