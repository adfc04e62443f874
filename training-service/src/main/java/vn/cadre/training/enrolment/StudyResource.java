package vn.cadre.training.enrolment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/training/v1/studies")
@Tag(name = "Enrolments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.UNIT_NOMINATOR,
  Roles.TRAINING_MANAGER,
  Roles.APPROVER,
  Roles.SELF,
  Roles.AUDITOR
})
@RunOnVirtualThread
class StudyResource {
  private final StudyService service;
  private final Queries queries;

  StudyResource(StudyService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(StudyQuery.class)
  @Operation(
      operationId = "listStudies",
      summary = "Who studies for a degree, the latest first",
      description =
          "From the start of a class that leads to a professional degree or a degree in political theory, until a certificate completes it or it ends without one. The registry shows whoever studies as STUDYING. Whoever has the role `self` alone reads their own.")
  public Page<StudyView> list() {
    return service.page(queries.read(StudyQuery.class), queries.fingerprint());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getStudy",
      summary = "One study",
      description = "Who studies for what, since when, and where it stands.")
  public StudyView get(@RestPath UUID id) {
    return service.get(id);
  }
}
