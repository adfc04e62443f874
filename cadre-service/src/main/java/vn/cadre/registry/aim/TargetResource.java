package vn.cadre.registry.aim;

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

@Path("/cadre/v1/targets")
@Tag(name = "Targets", description = "Dated aims, with what has been reached of them")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.APPROVER,
  Roles.AUDITOR
})
@RunOnVirtualThread
class TargetResource {
  private final TargetService service;
  private final Queries queries;

  TargetResource(TargetService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(TargetQuery.class)
  @Operation(
      operationId = "listTargets",
      summary = "Aims of the caller's organisations, the first due first",
      description = "What has been reached of each is asked at its progress.")
  public Page<TargetView> list() {
    return service.page(queries.read(TargetQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewTarget.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createTarget",
      summary = "Set an aim of an organisation",
      description =
          "By a document that guides. STANDARDISATION: so many per cent of those of whom the standards of their titles ask it have it. QUOTA_REDUCTION: the quota is so many per cent below that of the baseline year.")
  @APIResponse(responseCode = "201", description = "Set")
  public RestResponse<TargetView> create(Body<NewTarget> body) {
    var made = service.create(body);
    return Created.at("/cadre/v1/targets/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getTarget",
      summary = "One aim",
      description = "Whose it is, what it measures, how much by when, and which document sets it.")
  public TargetView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(TargetPatch.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchTarget",
      summary = "Mend an aim",
      description = "JSON Merge Patch; whose it is and what it measures stay.")
  public TargetView patch(@RestPath UUID id, Body<TargetPatch> body) {
    return service.patch(id, body);
  }

  @GET
  @Path("{id}/progress")
  @Parameters(ProgressQuery.class)
  @Operation(
      operationId = "getTargetProgress",
      summary = "What has been reached of an aim on a day",
      description =
          "Derived from the record each time, never typed: standardisation as statistics/standardisation counts it, quotas against the quota of the baseline year as downsizing does. Without anything to measure by there is no share and nothing is said to be met.")
  public TargetProgress progress(@RestPath UUID id) {
    return service.progress(id, () -> queries.read(ProgressQuery.class));
  }
}
