package vn.cadre.registry.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.idempotency.Lookup;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.ProblemException;

@Path("/cadre/v1/cadre-lookups")
@Tag(name = "Cadres")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LookupResource {
  private final LookupService service;

  LookupResource(LookupService service) {
    this.service = service;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PERSONAL_DATA, Roles.AUDITOR})
  @RequestBodySchema(CadreLookup.class)
  @ShowsPersonalData
  @Lookup
  @Operation(
      operationId = "lookUpCadre",
      summary = "Find a person by personal number",
      description =
          "Reads only, so it answers 200 and keeps nothing but its entry in the access log, found or not. Someone outside the caller's scope is 404, as if they were not there; so is everyone but oneself for a caller who has no role that reads the registry.")
  @APIResponse(responseCode = "200", description = "Found")
  @APIResponse(responseCode = "404", description = "Nobody in the caller's scope has the number")
  public FoundCadre find(Body<CadreLookup> body) {
    return service.find(body.value()).orElseThrow(ProblemException::notFound);
  }
}
