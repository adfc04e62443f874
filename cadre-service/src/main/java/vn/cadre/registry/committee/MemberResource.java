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

@Path("/cadre/v1/bodies/{bodyId}/memberships")
@Tag(name = "Bodies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MemberResource {
  private final MemberService service;
  private final Queries queries;

  MemberResource(MemberService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(MemberQuery.class)
  @Operation(
      operationId = "listMemberships",
      summary = "Members of a committee on a day, with their levels",
      description =
          "Who belonged to it on the day, today unless told, with the title that each holds there and the highest levels of education on that day.")
  public Page<MemberView> list(@RestPath UUID bodyId) {
    return service.page(bodyId, () -> queries.read(MemberQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewMember.class)
  @Refuses({"duplicate-membership", "body-not-in-force", "after-separation"})
  @Operation(
      operationId = "createMembership",
      summary = "Record a member",
      description = "The person may belong to any organisation in the caller's scope.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<MemberView> create(@RestPath UUID bodyId, Body<NewMember> body) {
    var member = service.create(bodyId, body);
    return Created.at("/cadre/v1/bodies/" + bodyId + "/memberships/" + member.id(), member);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "getMembership",
      summary = "One membership, with the levels of today",
      description = "The person, the title that they hold in the committee, and from when to when.")
  public MemberView get(@RestPath UUID bodyId, @RestPath UUID id) {
    return service.get(bodyId, id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(MemberPatch.class)
  @Refuses({"duplicate-membership", "body-not-in-force", "after-separation"})
  @Operation(
      operationId = "patchMembership",
      summary = "Correct or end a membership",
      description = "JSON Merge Patch: null clears, absent keeps.")
  public MemberView patch(@RestPath UUID bodyId, @RestPath UUID id, Body<MemberPatch> body) {
    return service.patch(bodyId, id, body);
  }
}
