package vn.cadre.registry.committee;

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

@Path("/cadre/v1/bodies")
@Tag(name = "Bodies", description = "Committees and standing committees of a term")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CommitteeResource {
  private final CommitteeService service;
  private final Queries queries;

  CommitteeResource(CommitteeService service, Queries queries) {
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
  @Parameters(CommitteeQuery.class)
  @Operation(
      operationId = "listBodies",
      summary = "Committees in force on a day",
      description =
          "Committees and standing committees of a term within the caller's scope, as of a day, today unless told.")
  public Page<CommitteeView> list() {
    return service.page(queries.read(CommitteeQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewCommittee.class)
  @Refuses({"duplicate-code", "organisation-not-in-force"})
  @Operation(
      operationId = "createBody",
      summary = "Register a committee",
      description =
          "A committee or a standing committee of an organisation for one term; memberships are recorded below it. Its days lie within those of its organisation.")
  @APIResponse(responseCode = "201", description = "Registered")
  public RestResponse<CommitteeView> create(Body<NewCommittee> body) {
    var committee = service.create(body);
    return Created.at("/cadre/v1/bodies/" + committee.id(), committee);
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
      operationId = "getBody",
      summary = "One committee",
      description =
          "Which organisation's it is and which days its term has; its members stand at memberships.")
  public CommitteeView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(CommitteePatch.class)
  @Refuses({"organisation-not-in-force", "body-not-in-force"})
  @Operation(
      operationId = "patchBody",
      summary = "Mend the name, or end a committee",
      description =
          "JSON Merge Patch. Refused with 409 where a membership would lie beyond the end.")
  public CommitteeView patch(@RestPath UUID id, Body<CommitteePatch> body) {
    return service.patch(id, body);
  }
}
