package vn.cadre.registry.record.conclusion;

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

@Path("/cadre/v1/cadres/{cadreId}/political-conclusions")
@Tag(
    name = "Political conclusions",
    description = "Conclusions on whether somebody meets the political standard")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class ConclusionResource {
  private final Conclusions kind;
  private final Entries entries;
  private final Corrections corrections;

  ConclusionResource(Conclusions kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listPoliticalConclusions",
      summary = "One person's political conclusions, the latest first",
      description = "No subscriber is told of them: services alone, on an internal topic.")
  public Page<ConclusionView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewConclusion.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createPoliticalConclusion",
      summary = "Record a political conclusion",
      description =
          "What the competent authority concluded of the person's political standard, as nominations ask for. It lies in the past, and is not published as an event.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<ConclusionView> create(@RestPath UUID cadreId, Body<NewConclusion> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/political-conclusions/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getPoliticalConclusion",
      summary = "One political conclusion",
      description = "The conclusion, who came to it, and when.")
  public ConclusionView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewConclusion.class)
  @Refuses({"entry-annulled", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchPoliticalConclusion",
      summary = "Correct a political conclusion",
      description = Corrections.PATCH)
  public ConclusionView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewConclusion> body) {
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
      operationId = "annulPoliticalConclusion",
      summary = "Annul a conclusion that was recorded in error",
      description = Corrections.ANNUL)
  public ConclusionView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
