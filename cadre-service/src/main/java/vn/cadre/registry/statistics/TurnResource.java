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

@Path("/cadre/v1/statistics/decisions")
@Tag(name = "Statistics", description = "Counts first, the remainder always shown")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TurnResource {
  private final TurnService service;
  private final Queries queries;
  private final HttpHeaders headers;

  TurnResource(TurnService service, Queries queries, HttpHeaders headers) {
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
  @Parameters(TurnQuery.class)
  @Operation(
      operationId = "getTurns",
      summary = "How many turns were decided in a period, by type of document",
      description =
          "Turns, not persons: each person in each document once. A document that was revoked from the beginning counts nobody.")
  public TurnStatistic turns() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.turns(queries.read(TurnQuery.class), language);
  }
}
