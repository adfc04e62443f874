package vn.cadre.registry.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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
import vn.cadre.registry.code.Category;

@Path("/cadre/v1/staffing-quotas/{organisationId}/{year}/{category}")
@Tag(name = "Staffing", description = "Quotas, who fills them, and how far they are to fall")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class QuotaResource {
  private final QuotaService service;

  QuotaResource(QuotaService service) {
    this.service = service;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Operation(
      operationId = "getStaffingQuota",
      summary = "What is assigned to one organisation in a year of one category",
      description =
          "Years from 1990 to 2100. A quota of which nothing is known is there with null, so that its ETag lets it be assigned.")
  public QuotaView get(
      @RestPath UUID organisationId,
      @RestPath
          @Parameter(
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1990", maximum = "2100"))
          int year,
      @RestPath Category category) {
    return service.get(organisationId, year, category);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewQuota.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "putStaffingQuota",
      summary = "Assign a quota, or change it, by a decision",
      description =
          "How many people of a category the organisation, with all below it, may have in the year. The quota is always there, with `assigned` null until it is set: read it first and send its ETag in If-Match. A quota below the people there are is taken; `staffing` shows them as over.")
  public QuotaView put(
      @RestPath UUID organisationId,
      @RestPath
          @Parameter(
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1990", maximum = "2100"))
          int year,
      @RestPath Category category,
      Body<NewQuota> body) {
    return service.put(organisationId, year, category, body);
  }
}
