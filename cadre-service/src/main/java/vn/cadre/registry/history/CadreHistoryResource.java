package vn.cadre.registry.history;

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
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.audit.TrailQuery;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/cadres/{cadreId}/history")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CadreHistoryResource {
  private final HistoryService service;
  private final Queries queries;

  CadreHistoryResource(HistoryService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR, Roles.SELF})
  @Parameters(TrailQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "listCadreHistory",
      summary = "Every change of a person's record, the latest first",
      description =
          "Of the record itself, and of the appointments, memberships and entries that hang on it. Who, when, what before and after, and why; each entry is sealed (audit-seals) and numbered without gaps. Personal number, ethnic group, religion and residence are masked as in the record; the role self reads its own.")
  public Page<ChangeView> list(@RestPath UUID cadreId) {
    return service.ofCadre(cadreId, () -> queries.read(TrailQuery.class), queries.fingerprint());
  }
}
