package vn.cadre.training.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/plans/{planId}")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
class PlanLineResource {
  private final PlanLineService service;
  private final RevisionList revisions;
  private final Queries queries;
  private final HttpHeaders headers;

  PlanLineResource(
      PlanLineService service, RevisionList revisions, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.revisions = revisions;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Path("lines")
  @Parameters(OfPlanQuery.class)
  @Operation(
      operationId = "listPlanLines",
      summary = "The lines of a plan as they are drafted, in its order",
      description = "Of an approved plan they are what counts; revisions keep what counted before.")
  public Page<PlanLineView> list(@RestPath UUID planId) {
    return service.page(planId, queries.read(OfPlanQuery.class), queries.fingerprint());
  }

  @POST
  @Path("lines")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(LineContent.class)
  @Refuses({"plan-state", "plan-over-budget"})
  @Operation(
      operationId = "createPlanLine",
      summary = "Add a line to a drafted plan",
      description =
          "Refused where the lines together would cost more than the plan's ceiling, in all or of a source: reasons name each ceiling with what is asked. A write into a line is one of the plan, so its entity tag moves on.")
  @APIResponse(responseCode = "201", description = "Added")
  public RestResponse<PlanLineView> create(@RestPath UUID planId, Body<LineContent> body) {
    var line = service.create(planId, body);
    return Created.at("/training/v1/plans/" + planId + "/lines/" + line.id(), line);
  }

  @GET
  @Path("lines/{id}")
  @Operation(
      operationId = "getPlanLine",
      summary = "One line of a plan as it is drafted",
      description = "Its course, classes, people, audience and money by source.")
  public PlanLineView get(@RestPath UUID planId, @RestPath UUID id) {
    return service.get(planId, id);
  }

  @PATCH
  @Path("lines/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(LineContent.class)
  @Refuses({"plan-state", "plan-over-budget"})
  @Operation(
      operationId = "patchPlanLine",
      summary = "Change a line of a drafted plan",
      description = "JSON Merge Patch; the budget is given anew as a whole.")
  public PlanLineView patch(@RestPath UUID planId, @RestPath UUID id, Body<LineContent> body) {
    return service.patch(planId, id, body);
  }

  @DELETE
  @Path("lines/{id}")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses({"plan-state", "line-in-use"})
  @Operation(
      operationId = "deletePlanLine",
      summary = "Remove a line from a drafted plan",
      description =
          "Not one that classes were made for; what was approved of it stays in the revisions.")
  @APIResponse(responseCode = "204", description = "Removed")
  public void delete(@RestPath UUID planId, @RestPath UUID id) {
    service.delete(planId, id);
  }

  @GET
  @Path("revisions")
  @Parameters(OfPlanQuery.class)
  @Operation(
      operationId = "listPlanRevisions",
      summary = "What was approved of a plan, the latest first",
      description =
          "Each with the paper that approved it, the rules that were tried, and what it changed line by line.")
  public Page<RevisionView> revisions(@RestPath UUID planId) {
    return revisions.page(
        planId,
        queries.read(OfPlanQuery.class),
        queries.fingerprint(),
        RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
