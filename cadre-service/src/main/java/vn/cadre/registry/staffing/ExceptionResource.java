package vn.cadre.registry.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/staffing-exceptions")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ExceptionResource {
  private final ExceptionService service;
  private final Queries queries;

  ExceptionResource(ExceptionService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.APPROVER, Roles.AUDITOR})
  @Parameters(ExceptionQuery.class)
  @Operation(
      operationId = "listStaffingExceptions",
      summary = "People approved beyond quotas, the latest first",
      description = "Each with the reason and the document that approved it.")
  public Page<ExceptionView> list() {
    return service.page(queries.read(ExceptionQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.APPROVER)
  @RequestBodySchema(NewException.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createStaffingException",
      summary = "Approve so many people beyond a quota, by a decision and for a reason",
      description =
          "Adds to what the quota of the organisation, year and category lets in; it assigns nothing, and stays on record.")
  @APIResponse(responseCode = "201", description = "Approved")
  public RestResponse<ExceptionView> create(Body<NewException> body) {
    var made = service.create(body);
    return Created.at("/cadre/v1/staffing-exceptions/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.APPROVER, Roles.AUDITOR})
  @Operation(
      operationId = "getStaffingException",
      summary = "One approved exception",
      description = "How many people beyond which quota, why, and who approved it.")
  public ExceptionView get(@RestPath UUID id) {
    return service.get(id);
  }
}
