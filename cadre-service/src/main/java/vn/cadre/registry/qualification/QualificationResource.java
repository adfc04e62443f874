package vn.cadre.registry.qualification;

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

@Path("/cadre/v1/cadres/{cadreId}/qualifications")
@Tag(name = "Qualifications", description = "What people are qualified for, or study for")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class QualificationResource {
  private final Qualifications kind;
  private final Entries entries;
  private final Corrections corrections;

  QualificationResource(Qualifications kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(QualificationQuery.class)
  @Operation(
      operationId = "listQualificationsOfCadre",
      summary = "One person's qualifications",
      description =
          "Degrees and certificates, also those still being studied for (status STUDYING); with what was annulled if asked for.")
  public Page<QualificationView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, QualificationQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewQualification.class)
  @Operation(
      operationId = "createQualification",
      summary = "Record a qualification",
      description = "The highest completed level of each kind shows in the person's levels.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<QualificationView> create(
      @RestPath UUID cadreId, Body<NewQualification> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/qualifications/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getQualification",
      summary = "One qualification",
      description = "Its level on the scale of its kind, where and when it was awarded.")
  public QualificationView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewQualification.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "patchQualification",
      summary = "Correct or complete a qualification",
      description = Corrections.PATCH)
  public QualificationView patch(
      @RestPath UUID cadreId, @RestPath UUID id, Body<NewQualification> body) {
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
      operationId = "annulQualification",
      summary = "Annul a qualification that was recorded in error",
      description = Corrections.ANNUL)
  public QualificationView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
