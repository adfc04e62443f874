package vn.cadre.registry.record.evaluation;

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
import vn.cadre.platform.body.Corrects;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.web.Created;
import vn.cadre.registry.known.KnownAt;
import vn.cadre.registry.record.Annulment;
import vn.cadre.registry.record.Corrections;
import vn.cadre.registry.record.Entries;
import vn.cadre.registry.record.EntryQuery;

@Path("/cadre/v1/cadres/{cadreId}/evaluations")
@Tag(name = "Evaluations", description = "How people were graded for a year or a quarter")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class EvaluationResource {
  private final Evaluations kind;
  private final Entries entries;
  private final Corrections corrections;

  EvaluationResource(Evaluations kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listEvaluations",
      summary = "One person's evaluations, the latest first",
      description = "asOf leaves out the periods that had not ended by the day.")
  public Page<EvaluationView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewEvaluation.class)
  @Refuses({"duplicate-evaluation", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createEvaluation",
      summary = "Record an evaluation",
      description =
          "One a period. Where the pack of kind evaluation-points knows the period, points must reach the grade; a lower grade than they reach is allowed.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<EvaluationView> create(@RestPath UUID cadreId, Body<NewEvaluation> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/evaluations/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getEvaluation",
      summary = "One evaluation",
      description = "The grade of a year or a quarter, with points where they were given.")
  public EvaluationView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewEvaluation.class)
  @Refuses({"entry-annulled", "duplicate-evaluation", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchEvaluation",
      summary = "Correct an evaluation",
      description = Corrections.PATCH)
  public EvaluationView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewEvaluation> body) {
    return corrections.correct(kind, cadreId, id, body);
  }

  @POST
  @Path("{id}/annul")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Annulment.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "annulEvaluation",
      summary = "Annul an evaluation that was recorded in error",
      description = Corrections.ANNUL)
  public EvaluationView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
