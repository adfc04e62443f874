package vn.cadre.registry.record.comment;

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

@Path("/cadre/v1/cadres/{cadreId}/comments")
@Tag(name = "Comments", description = "What the Front, mass organisations and supervisors observe")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class CommentResource {
  private final Comments kind;
  private final Entries entries;
  private final Corrections corrections;

  CommentResource(Comments kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listComments",
      summary = "What others observed of one person, the latest first",
      description =
          "What the Front, mass organisations and supervisors said about the person, with the evaluation that it was said for, where it was.")
  public Page<CommentView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.FRONT_COMMENTER, Roles.REGISTRY_EDITOR})
  @RequestBodySchema(NewComment.class)
  @Operation(
      operationId = "createComment",
      summary = "Record an observation",
      description =
          "The role front-commenter records what its organisation observed; it reads nothing of the record beside its own answer.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<CommentView> create(@RestPath UUID cadreId, Body<NewComment> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/comments/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getComment",
      summary = "One observation",
      description = "Who observed it, when, and for which evaluation.")
  public CommentView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewComment.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "patchComment",
      summary = "Correct an observation",
      description = Corrections.PATCH)
  public CommentView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewComment> body) {
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
      operationId = "annulComment",
      summary = "Annul an observation that was recorded in error",
      description = Corrections.ANNUL)
  public CommentView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
