package vn.cadre.registry.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/statistics/coverage")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CoverageResource {
  private final CoverageService service;
  private final Queries queries;

  CoverageResource(CoverageService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR
  })
  @Parameters(CoverageQuery.class)
  @Operation(
      operationId = "getCoverage",
      summary = "How many communes have somebody in post who was sent there",
      description =
          "Communes, wards, townships and special zones in force on the day, and those of them in which somebody holds a post on the day whose last movement until then had the direction and, as far as it is known, led there. Each is named, the ones without too.")
  public Coverage coverage() {
    return service.coverage(queries.read(CoverageQuery.class));
  }
}
