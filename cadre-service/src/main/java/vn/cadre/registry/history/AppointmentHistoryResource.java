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
import vn.cadre.platform.audit.TrailQuery;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/appointments/{appointmentId}/history")
@Tag(name = "Audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppointmentHistoryResource {
  private final HistoryService service;
  private final Queries queries;

  AppointmentHistoryResource(HistoryService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(TrailQuery.class)
  @Operation(
      operationId = "listAppointmentHistory",
      summary = "Every change of an appointment, the latest first",
      description =
          "Who, when, what before and after, and why; each entry is sealed (audit-seals) and numbered without gaps.")
  public Page<ChangeView> list(@RestPath UUID appointmentId) {
    return service.of(
        HistoryService.Subject.APPOINTMENT,
        appointmentId,
        () -> queries.read(TrailQuery.class),
        queries.fingerprint());
  }
}
