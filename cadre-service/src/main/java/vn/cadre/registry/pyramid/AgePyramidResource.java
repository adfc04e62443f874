package vn.cadre.registry.pyramid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/statistics/age-pyramid")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgePyramidResource {
  private final AgePyramidService service;
  private final Queries queries;
  private final HttpHeaders headers;

  AgePyramidResource(AgePyramidService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR
  })
  @Parameters(AgePyramidQuery.class)
  @Operation(
      operationId = "getAgePyramid",
      summary = "How old the people of an organisation are on a day, by age and sex",
      description =
          "Full years completed on the day. Whose birth is known by the year or month alone is in a band if every day it may have been is; otherwise they are in the remainder, as are those without a date of birth. Average and median are of those whose age is certain. To the role portal counts of 1 to 4 are suppressed, with as many others as it takes that they cannot be computed, and it is told bands of five years of whole organisations alone.")
  public AgePyramid pyramid() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.pyramid(queries.read(AgePyramidQuery.class), language);
  }
}
