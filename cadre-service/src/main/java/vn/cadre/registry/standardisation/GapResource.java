package vn.cadre.registry.standardisation;

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

@Path("/cadre/v1/statistics/gaps")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GapResource {
  private final GapService service;
  private final Queries queries;

  GapResource(GapService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(GapQuery.class)
  @Operation(
      operationId = "listStandardGaps",
      summary = "Who lacks what the standard of their title asks, by name",
      description =
          "Holders of main posts, or with body the members of a committee by the title that they hold there, each with everything that is lacking on the day. count=true counts them; statistics/standardisation counts all, by what is asked.")
  public Page<Gap> list() {
    return service.page(queries.read(GapQuery.class), queries.fingerprint());
  }
}
