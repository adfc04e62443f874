package vn.cadre.registry.position;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/positions")
@Tag(name = "Positions", description = "Titles in organisations, with their seats")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PositionResource {
  private final PositionService service;
  private final Queries queries;

  PositionResource(PositionService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(PositionQuery.class)
  @Operation(
      operationId = "listPositions",
      summary = "Positions in force on a day",
      description =
          "Titles with seats in the caller's organisations, as of a day, today unless told.")
  public Page<PositionView> list() {
    return service.page(queries.read(PositionQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewPosition.class)
  @Refuses({"organisation-not-in-force", "position-overlap"})
  @Operation(
      operationId = "createPosition",
      summary = "Establish a position",
      description =
          "A title in an organisation, with a number of seats and the tier that decides on it. A title is one position of an organisation at a time: more people take more seats. Its days lie within those of the organisation.")
  @APIResponse(responseCode = "201", description = "Established")
  public RestResponse<PositionView> create(Body<NewPosition> body) {
    var position = service.create(body);
    return Created.at("/cadre/v1/positions/" + position.id(), position);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getPosition",
      summary = "One position",
      description =
          "Seats, tier that manages it, and whether it is to be held by somebody from elsewhere or for a limit of terms.")
  public PositionView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(PositionPatch.class)
  @Refuses({"organisation-not-in-force", "position-overlap", "seats-in-use"})
  @Operation(
      operationId = "patchPosition",
      summary = "Change seats, tier or end",
      description =
          "JSON Merge Patch. Refused with 409 where it would leave a holder without a seat.")
  public PositionView patch(@RestPath UUID id, Body<PositionPatch> body) {
    return service.patch(id, body);
  }
}
