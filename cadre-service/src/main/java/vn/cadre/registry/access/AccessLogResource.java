package vn.cadre.registry.access;

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
import vn.cadre.platform.access.AccessQuery;
import vn.cadre.platform.access.AccessView;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/cadres/{cadreId}/access-log")
@Tag(name = "Cadres")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccessLogResource {
  private final AccessLogService service;
  private final Queries queries;

  AccessLogResource(AccessLogService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.SELF, Roles.AUDITOR})
  @Parameters(AccessQuery.class)
  @Operation(
      operationId = "listAccesses",
      summary = "Who read this person's personal data unmasked, the latest first",
      description =
          "For the person concerned, and for auditors in whose scope the person belongs. Reads of one's own record are not logged.")
  public Page<AccessView> list(@RestPath UUID cadreId) {
    return service.page(cadreId, () -> queries.read(AccessQuery.class), queries.fingerprint());
  }
}
