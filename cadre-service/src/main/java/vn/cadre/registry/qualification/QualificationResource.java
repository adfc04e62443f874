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
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/cadres/{cadreId}/qualifications")
@Tag(name = "Qualifications", description = "What people are qualified for, or study for")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QualificationResource {
  private final QualificationService service;
  private final Queries queries;

  QualificationResource(QualificationService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(QualificationQuery.class)
  @Operation(operationId = "listQualificationsOfCadre", summary = "One person's qualifications")
  public Page<QualificationView> list(@RestPath UUID cadreId) {
    return service.page(
        cadreId, () -> queries.read(QualificationQuery.class), queries.fingerprint());
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
    var made = service.create(cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/qualifications/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Operation(operationId = "getQualification", summary = "One qualification")
  public QualificationView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return service.get(cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewQualification.class)
  @Operation(
      operationId = "patchQualification",
      summary = "Mend or complete a qualification",
      description = "JSON Merge Patch: null clears, absent keeps.")
  public QualificationView patch(
      @RestPath UUID cadreId, @RestPath UUID id, Body<NewQualification> body) {
    return service.patch(cadreId, id, body);
  }
}
