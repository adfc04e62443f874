package vn.cadre.registry.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/statistics/movements")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MovementTurnResource {
  private final MovementTurnService service;
  private final Queries queries;
  private final HttpHeaders headers;

  MovementTurnResource(MovementTurnService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR
  })
  @Parameters(MovementTurnQuery.class)
  @Operation(
      operationId = "getMovementTurns",
      summary = "How many turns of movement there were in a period, by kind, direction and bloc",
      description =
          "Turns, with persons beside: who moved twice is two turns and one person. What is a movement is told at listMovements, which lists each of them.")
  public MovementStatistic turns() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.turns(queries.read(MovementTurnQuery.class), language);
  }
}
