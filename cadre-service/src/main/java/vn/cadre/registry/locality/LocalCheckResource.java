package vn.cadre.registry.locality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/cadres/{cadreId}/local-check")
@Tag(name = "Assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LocalCheckResource {
  private final LocalCheckService service;
  private final Queries queries;
  private final HttpHeaders headers;

  LocalCheckResource(LocalCheckService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(LocalCheckQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "checkLocality",
      summary = "Whether somebody is local to a post, with reasons",
      description =
          "The pack `locality` says which place of the person is compared with the administrative unit of the post's organisation, and at which level. Units are those of the first day of the appointment, reached through the crosswalk; where a unit was split, where a code stood for several units, or where no code is recorded, the outcome is UNDETERMINED unless all that is possible agrees. The residence is known only with the role personal-data. POST assessments with the kind `locality` keeps the one of the main post.")
  public LocalCheckView check(@RestPath UUID cadreId) {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.check(cadreId, () -> queries.read(LocalCheckQuery.class), language);
  }
}
