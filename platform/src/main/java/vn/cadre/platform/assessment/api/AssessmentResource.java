package vn.cadre.platform.assessment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.web.Created;

/** The operations of assessments; a service that has assessors extends this with its path. */
@Tag(name = "Assessments", description = "What the rules conclude, kept with facts and numbers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class AssessmentResource {
  private final AssessmentService service;
  private final UriInfo uri;

  protected AssessmentResource(AssessmentService service, UriInfo uri) {
    this.service = service;
    this.uri = uri;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @ShowsPersonalData
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.SELF
  })
  @RequestBodySchema(NewAssessment.class)
  @Operation(
      operationId = "createAssessment",
      summary = "Assess somebody and keep what was found",
      description =
          "Nothing follows from it. Facts, the version of the pack and every rule that was tried are kept.")
  @APIResponse(responseCode = "201", description = "Kept")
  public RestResponse<KeptView> create(Body<NewAssessment> body) {
    var made = service.create(body);
    return Created.at(uri.getAbsolutePath().getRawPath() + "/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @ShowsPersonalData
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Operation(
      operationId = "getAssessment",
      summary = "One assessment that was kept",
      description =
          "As it was given at the time, with the version of the policy pack and the facts that it rested on; `replay` judges it again.")
  public KeptView get(@RestPath UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/replay")
  @ShowsPersonalData
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Operation(
      operationId = "replayAssessment",
      summary = "Judge an assessment anew",
      description =
          "On the facts that were kept, by the same version of the pack and by the pack in force today. Changes nothing.")
  public ReplayView replay(@RestPath UUID id) {
    return service.replay(id);
  }
}
