package vn.cadre.registry.record.discipline;

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

@Path("/cadre/v1/cadres/{cadreId}/disciplines")
@Tag(name = "Disciplines", description = "Disciplines of the State and of the Party")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class DisciplineResource {
  private final Disciplines kind;
  private final Entries entries;
  private final Corrections corrections;

  DisciplineResource(Disciplines kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listDisciplines",
      summary = "One person's disciplines, the latest first",
      description =
          "asOf leaves out what had not begun or had expired by the day. No subscriber is told of them: services alone, on an internal topic.")
  public Page<DisciplineView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewDiscipline.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createDiscipline",
      summary = "Record a discipline",
      description =
          "None takes effect without a decision of the type DISCIPLINE, nor before it. Demotion and reduction of salary were given until 2025-06-30.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<DisciplineView> create(@RestPath UUID cadreId, Body<NewDiscipline> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/disciplines/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getDiscipline",
      summary = "One discipline",
      description =
          "With the day on which it expires by the policy pack, after which it no longer bars.")
  public DisciplineView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewDiscipline.class)
  @Refuses({"entry-annulled", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchDiscipline",
      summary = "Correct a discipline",
      description = Corrections.PATCH)
  public DisciplineView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewDiscipline> body) {
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
      operationId = "annulDiscipline",
      summary = "Annul a discipline that was recorded in error",
      description = Corrections.ANNUL)
  public DisciplineView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
