package vn.cadre.registry.evaluation;

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

@Path("/cadre/v1/evaluation-rounds/{roundId}/proposals")
@Tag(name = "Evaluation rounds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.APPROVER,
  Roles.AUDITOR
})
@RunOnVirtualThread
class ProposalResource {
  private final ProposalService service;
  private final Queries queries;

  ProposalResource(ProposalService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(ProposalQuery.class)
  @Operation(
      operationId = "listEvaluationProposals",
      summary = "What units put forward in a round, the latest first",
      description = "Of the caller's organisations, people and organisations alike.")
  public Page<ProposalView> list(@RestPath UUID roundId) {
    return service.page(roundId, queries.read(ProposalQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.REGISTRY_EDITOR})
  @RequestBodySchema(NewProposals.class)
  @Refuses({
    "already-proposed",
    "evaluation-round-stage",
    "evaluation-round-full",
    "evaluation-refused"
  })
  @Operation(
      operationId = "createEvaluationProposals",
      summary = "Put forward the grades of people and organisations",
      description =
          "All that the request names or none, of the caller's own units, while the round is open; quotas are counted when it is submitted. A grade may be left to the points where the period has a table of them (`evaluation-points`); told with points it may be lower than these reach, not better. The grade of an organisation bounds that of its head, and decides how many of its people may be outstanding.")
  @APIResponse(responseCode = "201", description = "Put forward")
  public RestResponse<ProposalList> create(@RestPath UUID roundId, Body<NewProposals> body) {
    var made = service.propose(roundId, body);
    return Created.at("/cadre/v1/evaluation-rounds/" + roundId + "/proposals", made);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getEvaluationProposal",
      summary = "One proposal",
      description = "Whom it grades how, and who put it forward.")
  public ProposalView get(@RestPath UUID roundId, @RestPath UUID id) {
    return service.get(roundId, id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.REGISTRY_EDITOR})
  @RequestBodySchema(ProposalChange.class)
  @Refuses({"evaluation-round-stage", "proposal-withdrawn", "evaluation-refused"})
  @Operation(
      operationId = "patchEvaluationProposal",
      summary = "Change what is put forward of a subject, while the round is open",
      description =
          "JSON Merge Patch: null clears, absent keeps. With `grade` null the points say it anew. Whoever changes it last put it forward.")
  public ProposalView patch(@RestPath UUID roundId, @RestPath UUID id, Body<ProposalChange> body) {
    return service.change(roundId, id, body);
  }

  @POST
  @Path("{id}/withdraw")
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.REGISTRY_EDITOR})
  @Transition
  @Refuses({"evaluation-round-stage", "proposal-withdrawn"})
  @Operation(
      operationId = "withdrawEvaluationProposal",
      summary = "Withdraw a proposal while the round is open",
      description = "It is kept, counts nowhere, and the subject may be put forward anew.")
  public ProposalView withdraw(@RestPath UUID roundId, @RestPath UUID id) {
    return service.withdraw(roundId, id);
  }
}
