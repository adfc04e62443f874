package vn.cadre.registry.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/statistics/composition")
@Tag(name = "Statistics", description = "Counts first, the remainder always shown")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CompositionResource {
  private final ComparedCompositions service;
  private final Queries queries;
  private final HttpHeaders headers;

  CompositionResource(ComparedCompositions service, Queries queries, HttpHeaders headers) {
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
  @Parameters(CompositionQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "getComposition",
      summary = "How the people of an organisation are made up on a day",
      description =
          "Levels are the highest held on the day. Two days stand side by side with comparedAsOf. Without the role personal-data or auditor, and where it is"
              + " required a Purpose, small counts of ethnicGroup are suppressed, with as many others as it takes that they cannot be computed, and"
              + " ethnicGroup cannot be combined with descendants=false or with filters other than the"
              + " organisation and the day.")
  public Composition composition() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.composition(queries.read(CompositionQuery.class), language);
  }
}
