package vn.cadre.registry.standardisation;

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

@Path("/cadre/v1/statistics/standardisation")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandardisationResource {
  private final StandardisationService service;
  private final Queries queries;
  private final HttpHeaders headers;

  StandardisationResource(StandardisationService service, Queries queries, HttpHeaders headers) {
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
  @Parameters(StandardisationQuery.class)
  @Operation(
      operationId = "getStandardisation",
      summary = "How many have what the standards of their titles ask, on a day or on two",
      description =
          "Everybody is judged by the standard of their main post's title on the day, or of the title that they hold in a committee; levels, studies, grades and ages are those of the day. Of those of whom something is asked some have it, some lack it, and of some the record does not tell; whose title has no standard is counted apart. Two days stand side by side, each by its own standards. Judged by the pack of the kind standard for the organisation asked for.")
  public Standardisation standardisation() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.standardisation(queries.read(StandardisationQuery.class), language);
  }
}
