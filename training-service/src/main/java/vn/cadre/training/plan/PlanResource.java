package vn.cadre.training.plan;

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
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/training/v1/plans")
@Tag(
    name = "Plans",
    description = "What an organiser means to hold in a year, and with which money")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PlanResource {
  private final PlanService service;
  private final Queries queries;

  PlanResource(PlanService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
  @Parameters(PlanQuery.class)
  @Operation(
      operationId = "listPlans",
      summary = "Yearly plans, the latest year first",
      description =
          "Of the organisers in scope, and of those above them. Sums are those of the lines as they are drafted.")
  public Page<PlanView> list() {
    return service.page(queries.read(PlanQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewPlan.class)
  @Refuses("duplicate-plan")
  @Operation(
      operationId = "createPlan",
      summary = "Draft the plan of an organiser for a year",
      description = "One plan an organiser and year, cancelled ones apart. Its lines follow.")
  @APIResponse(responseCode = "201", description = "Begun as a draft")
  public RestResponse<PlanView> create(Body<NewPlan> body) {
    var plan = service.create(body);
    return Created.at("/training/v1/plans/" + plan.id(), plan);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
  @Operation(
      operationId = "getPlan",
      summary = "One plan",
      description =
          "Where it stands, the sums of its lines as drafted, and the revision that counts. While an amendment is drafted, what was approved last goes on counting (progress, reports).")
  public PlanView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(PlanPatch.class)
  @Refuses({"plan-state", "plan-over-budget"})
  @Operation(
      operationId = "patchPlan",
      summary = "Change the name or the ceiling of a drafted plan",
      description = "A ceiling below what its lines cost is refused, with reasons.")
  public PlanView patch(@RestPath UUID id, Body<PlanPatch> body) {
    return service.patch(id, body);
  }

  @POST
  @Path("{id}/submit")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Transition
  @Refuses({"plan-state", "plan-empty", "plan-refused"})
  @Operation(
      operationId = "submitPlan",
      summary = "Submit a drafted plan for approval",
      description =
          "Refused with every rule that was tried, where it costs more than its ceiling, a course is not taught in the year, or a line has fewer classes, or another course, than were made for it.")
  public PlanView submit(@RestPath UUID id) {
    return service.submit(id);
  }

  @POST
  @Path("{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @RequestBodySchema(Reasoned.class)
  @Transition
  @Refuses("plan-state")
  @Operation(
      operationId = "returnPlan",
      summary = "Return a submitted plan to be revised",
      description = "By somebody who had no part in it; the reason is shown to whoever drafts it.")
  public PlanView giveBack(@RestPath UUID id, Body<Reasoned> body) {
    return service.giveBack(id, body);
  }

  @POST
  @Path("{id}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @RequestBodySchema(Approval.class)
  @Transition
  @Refuses({"plan-state", "plan-refused"})
  @Operation(
      operationId = "approvePlan",
      summary = "Approve a submitted plan by a paper",
      description =
          "By somebody who neither drafted nor submitted it at any time. Its lines become the next revision, which counts from now on, kept with the rules that were tried on it.")
  public PlanView approve(@RestPath UUID id, Body<Approval> body) {
    return service.approve(id, body);
  }

  @POST
  @Path("{id}/amend")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(Reasoned.class)
  @Transition
  @Refuses("plan-state")
  @Operation(
      operationId = "amendPlan",
      summary = "Open an approved plan for its next revision",
      description =
          "It is a draft again, submitted and approved as the first time; what was approved goes on counting until then.")
  public PlanView amend(@RestPath UUID id, Body<Reasoned> body) {
    return service.amend(id, body);
  }

  @POST
  @Path("{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(Reasoned.class)
  @Transition
  @Refuses({"plan-state", "line-in-use"})
  @Operation(
      operationId = "discardPlanAmendment",
      summary = "Give up the amendment that is drafted",
      description = "Lines, name and ceiling are again what was approved last.")
  public PlanView discard(@RestPath UUID id, Body<Reasoned> body) {
    return service.discard(id, body);
  }

  @POST
  @Path("{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER})
  @RequestBodySchema(Reasoned.class)
  @Transition
  @Refuses({"plan-state", "plan-in-use"})
  @Operation(
      operationId = "cancelPlan",
      summary = "Cancel a plan",
      description =
          "Nothing of it counts any more, and the organiser may draft another one for the year. Not while classes of its lines are planned or held. One that was never approved is cancelled by whoever drafts it (training-manager), one that was by an approver who neither drafted nor submitted it at any time.")
  public PlanView cancel(@RestPath UUID id, Body<Reasoned> body) {
    return service.cancel(id, body);
  }
}
