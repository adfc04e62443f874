package vn.cadre.registry.record.work;

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

@Path("/cadre/v1/cadres/{cadreId}/work-history")
@Tag(
    name = "Work history",
    description = "Where people worked and as what, also before and outside of the register")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class WorkHistoryResource {
  private final WorkHistory kind;
  private final Entries entries;
  private final Corrections corrections;

  WorkHistoryResource(WorkHistory kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listWorkHistory",
      summary = "One person's work history, the latest first",
      description =
          "Where the person worked before and beside the posts that the registry itself records, with dates as precise as the papers say.")
  public Page<WorkHistoryView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewWorkHistory.class)
  @Operation(
      operationId = "createWorkHistory",
      summary = "Record where somebody worked",
      description = "Periods may overlap: people hold several posts at a time.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<WorkHistoryView> create(@RestPath UUID cadreId, Body<NewWorkHistory> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/work-history/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getWorkHistory",
      summary = "One entry of a work history",
      description = "Where, as what, from when to when, as precise as the papers say.")
  public WorkHistoryView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewWorkHistory.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "patchWorkHistory",
      summary = "Correct an entry of a work history",
      description = Corrections.PATCH)
  public WorkHistoryView patch(
      @RestPath UUID cadreId, @RestPath UUID id, Body<NewWorkHistory> body) {
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
      operationId = "annulWorkHistory",
      summary = "Annul an entry that was recorded in error",
      description = Corrections.ANNUL)
  public WorkHistoryView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
