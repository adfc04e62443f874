package vn.cadre.registry.record.separation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/separations")
@Tag(name = "Separations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SeparationsResource {
  private final SeparationList list;
  private final Queries queries;

  SeparationsResource(SeparationList list, Queries queries) {
    this.list = list;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(SeparationQuery.class)
  @Operation(
      operationId = "listSeparations",
      summary = "Who leaves the service, or has left it, the latest first",
      description =
          "By the organisation where each belonged on the last day in service. The year of the evaluation that led to a separation and the year in which it took effect stand apart. Annulled ones are left out.")
  public Page<SeparationSummary> list() {
    return list.page(queries.read(SeparationQuery.class), queries.fingerprint());
  }
}
