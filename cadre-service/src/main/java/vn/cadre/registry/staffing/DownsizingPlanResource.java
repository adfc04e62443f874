package vn.cadre.registry.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;

@Path("/cadre/v1/downsizing-plans/{organisation}/{year}")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DownsizingPlanResource {
  private final DownsizingPlanService service;

  DownsizingPlanResource(DownsizingPlanService service) {
    this.service = service;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Operation(
      operationId = "getDownsizingPlan",
      summary = "How many people an organisation, by its code, plans to let go in a year",
      description =
          "`planned` is null until a plan was set; its ETag is what PUT asks for in If-Match.")
  public DownsizingPlanView get(
      @RestPath String organisation,
      @RestPath
          @Parameter(
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1990", maximum = "2100"))
          int year) {
    return service.get(organisation, year);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewDownsizingPlan.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "putDownsizingPlan",
      summary = "Set the plan of a year, or change it, by a decision",
      description =
          "How many people the organisation is to let go in the year, by a document of that year or before. The plan is always there, with `planned` null until it is set: read it first and send its ETag in If-Match.")
  public DownsizingPlanView put(
      @RestPath String organisation,
      @RestPath
          @Parameter(
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1990", maximum = "2100"))
          int year,
      Body<NewDownsizingPlan> body) {
    return service.put(organisation, year, body);
  }
}
