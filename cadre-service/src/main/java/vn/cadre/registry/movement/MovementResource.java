package vn.cadre.registry.movement;

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

@Path("/cadre/v1/movements")
@Tag(
    name = "Movements",
    description = "Who moved from where to where, by appointments and by reports, each turn once")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MovementResource {
  private final MovementList movements;
  private final Queries queries;

  MovementResource(MovementList movements, Queries queries) {
    this.movements = movements;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(MovementQuery.class)
  @Operation(
      operationId = "listMovements",
      summary = "Movements from and to the caller's organisations, the latest first",
      description =
          "An appointment is a movement when it takes its holder from the main post they held last to another one; reappointments, concurrent and acting posts are none, nor is being carried over to the organisation that succeeds one's own or, on that day, within the unit that succeeds the one it lay in. Recorded movements stand beside, but for those that may have been on the same day as one of the same person that follows from an appointment. A date known by month or year counts by its first day.")
  public Page<MovementView> list() {
    return movements.page(queries.read(MovementQuery.class), queries.fingerprint());
  }
}
