package vn.cadre.registry.movement;

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

@Path("/cadre/v1/cadres/{cadreId}/recorded-movements")
@Tag(name = "Movements")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class RecordedMovementResource {
  private final RecordedMovements kind;
  private final Entries entries;
  private final Corrections corrections;

  RecordedMovementResource(RecordedMovements kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listRecordedMovements",
      summary = "One person's movements that were recorded from reports, the latest first",
      description = "With what follows from appointments they stand in listMovements.")
  public Page<RecordedMovementView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewMovement.class)
  @Refuses({"movement-derived", "movement-recorded"})
  @Operation(
      operationId = "createRecordedMovement",
      summary = "Record a movement that only a report tells of",
      description =
          "Refused where an appointment of the person tells of a movement that may have been on the same day, or one is recorded of that day.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<RecordedMovementView> create(@RestPath UUID cadreId, Body<NewMovement> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/recorded-movements/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getRecordedMovement",
      summary = "One recorded movement",
      description =
          "As it was reported. Whether it counts, or an appointment tells of the same, shows in listMovements.")
  public RecordedMovementView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewMovement.class)
  @Refuses({"entry-annulled", "movement-derived", "movement-recorded"})
  @Operation(
      operationId = "patchRecordedMovement",
      summary = "Correct a recorded movement",
      description = Corrections.PATCH)
  public RecordedMovementView patch(
      @RestPath UUID cadreId, @RestPath UUID id, Body<NewMovement> body) {
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
      operationId = "annulRecordedMovement",
      summary = "Annul a movement that was recorded in error",
      description = Corrections.ANNUL)
  public RecordedMovementView annul(
      @RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
