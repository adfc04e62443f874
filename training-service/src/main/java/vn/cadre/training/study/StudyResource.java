package vn.cadre.training.study;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

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
  private final HttpHeaders headers;

  StudyResource(StudyService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(StudyQuery.class)
  @Operation(
      operationId = "listStudies",
      summary = "Who studies for a degree, the latest first",
      description =
          "From the start of a class that leads to a professional degree or a degree in political theory, until a certificate completes it or it ends without one. The registry shows whoever studies as STUDYING. Whoever has the role `self` alone reads their own.")
  public Page<StudyView> list() {
    return service.page(queries.read(StudyQuery.class), queries.fingerprint(), language());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getStudy",
      summary = "One study",
      description =
          "Who studies for what, since when, where it stands, and what the registry answered.")
  public StudyView get(@RestPath UUID id) {
    return service.get(id, language());
  }

  @POST
  @Path("{id}/resend")
  @Transition
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses("not-answerable")
  @Operation(
      operationId = "resendStudy",
      summary = "Send a study to the registry again",
      description =
          "One that it refused, or has not answered in time. It is told by the same id, so that it is never recorded twice; a late answer holds as well.")
  public StudyView resend(@RestPath UUID id) {
    return service.resend(id, language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
