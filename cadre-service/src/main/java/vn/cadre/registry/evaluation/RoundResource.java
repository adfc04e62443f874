package vn.cadre.registry.evaluation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/evaluation-rounds")
@Tag(
    name = "Evaluation rounds",
    description =
        "A year or a quarter of an organisation: proposals, quota of outstanding, approval")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RoundResource {
  private final RoundService service;
  private final Queries queries;
  private final HttpHeaders headers;

  RoundResource(RoundService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.APPROVER,
    Roles.AUDITOR
  })
  @Parameters(RoundQuery.class)
  @Operation(
      operationId = "listEvaluationRounds",
      summary = "Rounds that the caller's organisations have a part in, the latest first",
      description =
          "Those of organisations in scope, and those of organisations above them, in which they put forward their own people.")
  public Page<RoundView> list() {
    return service.page(queries.read(RoundQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewRound.class)
  @Refuses({"duplicate-evaluation-round", "organisation-not-in-force", "evaluation-refused"})
  @Operation(
      operationId = "createEvaluationRound",
      summary = "Open a round for a year or a quarter of an organisation",
      description =
          "It takes in everything below the organisation. The period must have begun, and a pack of kind `evaluation` must hold for it, which may say that the last quarter is graded with its year.")
  @APIResponse(responseCode = "201", description = "Opened")
  public RestResponse<RoundView> create(Body<NewRound> body) {
    var made = service.open(body);
    return Created.at("/cadre/v1/evaluation-rounds/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.APPROVER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getEvaluationRound",
      summary = "One round",
      description = "Where it stands, and how many the caller's organisations put forward.")
  public RoundView get(@RestPath UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/assessment")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.APPROVER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "assessEvaluationRound",
      summary = "Whether the rules hold for all that is put forward, with reasons",
      description =
          "Nothing follows from it. Of a round that was approved, what was found then. WITHIN_RULES, NOT_WITHIN_RULES or UNDETERMINED: each quota is told with its group, what is allowed and what is put forward; of other rules those are named for whom they do not hold. Needs the organisation of the round in scope, since quotas are counted over all of it.")
  public AssessmentView assessment(@RestPath UUID id) {
    return service.assessment(
        id, RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @POST
  @Path("{id}/submit")
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @Transition
  @Refuses({"evaluation-round-stage", "evaluation-refused"})
  @Operation(
      operationId = "submitEvaluationRound",
      summary = "Submit a round for approval",
      description =
          "Every rule must hold. From then on nothing is put forward, changed or withdrawn, until the round is returned.")
  public RoundView submit(@RestPath UUID id) {
    return service.submit(id);
  }

  @POST
  @Path("{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.REGISTRY_EDITOR, Roles.APPROVER})
  @RequestBodySchema(RoundReason.class)
  @Transition
  @Refuses("evaluation-round-stage")
  @Operation(
      operationId = "returnEvaluationRound",
      summary = "Return a submitted round for changes",
      description = "With a reason, which is shown to whoever puts something forward.")
  public RoundView giveBack(@RestPath UUID id, Body<RoundReason> body) {
    return service.giveBack(id, body);
  }

  @POST
  @Path("{id}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @RequestBodySchema(RoundApproval.class)
  @Transition
  @Refuses({
    "evaluation-round-stage",
    "evaluation-refused",
    "duplicate-evaluation",
    "decision-differs",
    "decision-revoked"
  })
  @Operation(
      operationId = "approveEvaluationRound",
      summary = "Approve a round, and put its grades on the records",
      description =
          "By somebody who opened, submitted and put forward nothing of it. Every rule is tried again; each person gets one evaluation that rests on the document, all of them or none.")
  public RoundView approve(@RestPath UUID id, Body<RoundApproval> body) {
    return service.approve(id, body);
  }

  @POST
  @Path("{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(RoundReason.class)
  @Transition
  @Refuses("evaluation-round-stage")
  @Operation(
      operationId = "cancelEvaluationRound",
      summary = "Cancel a round that is not approved",
      description = "With a reason. Another one may be opened for the period afterwards.")
  public RoundView cancel(@RestPath UUID id, Body<RoundReason> body) {
    return service.cancel(id, body);
  }
}
