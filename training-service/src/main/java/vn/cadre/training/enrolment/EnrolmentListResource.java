package vn.cadre.training.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/training/v1/enrolments")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EnrolmentListResource {
  private final EnrolmentService service;
  private final Queries queries;

  EnrolmentListResource(EnrolmentService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Parameters(EnrolmentQuery.class)
  @Operation(
      operationId = "listEnrolments",
      summary = "Enrolments in all classes, the latest first",
      description =
          "Those of the caller's units and of classes that the caller's organisations hold. Whoever has the role `self` alone reads their own.")
  public Page<EnrolmentView> list() {
    return service.page(null, queries.read(EnrolmentQuery.class), queries.fingerprint());
  }
}
