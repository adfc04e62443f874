package vn.cadre.registry.wave;

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

@Path("/cadre/v1/statistics/retirement-wave")
@Tag(name = "Statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RetirementWaveResource {
  private final RetirementWaveService service;
  private final Queries queries;
  private final HttpHeaders headers;

  RetirementWaveResource(RetirementWaveService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(RetirementWaveQuery.class)
  @Operation(
      operationId = "getRetirementWave",
      summary = "How many people retire by age in a period, and how many posts fall free with that",
      description =
          "By month of birth and sex, with the packs of kind retirement that are in force today for the organisations where people belong; listRetirements names the same people. Shares are of those in service today. It is not told to the role portal: any period can be asked for, so that no count would stay unsaid.")
  public RetirementWave wave() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.wave(queries.read(RetirementWaveQuery.class), language);
  }
}
