package vn.cadre.registry.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/cadres/{cadreId}/appointments")
@Tag(name = "Appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppointmentsOfCadreResource {
  private final AppointmentService service;
  private final AppointmentReader reader;
  private final Queries queries;

  AppointmentsOfCadreResource(
      AppointmentService service, AppointmentReader reader, Queries queries) {
    this.service = service;
    this.reader = reader;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(OfCadreQuery.class)
  @Operation(
      operationId = "listAppointmentsOfCadre",
      summary = "One person's posts, past and present",
      description =
          "Main posts, concurrent and acting ones, nominations and secondments, the latest first, each with its document.")
  public Page<AppointmentView> ofCadre(@RestPath UUID cadreId) {
    return reader.ofCadre(cadreId, () -> queries.read(OfCadreQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewAppointment.class)
  @Refuses({
    "position-not-in-force",
    "seat-taken",
    "no-free-seat",
    "main-appointment-overlap",
    "after-separation",
    "over-quota",
    "promotion-refused",
    "decision-differs",
    "decision-revoked",
    "wrong-authority",
    "term-refused",
    "no-main-post",
    "nothing-to-renew"
  })
  @Operation(
      operationId = "createAppointmentOfCadre",
      summary = "Record an appointment of this person",
      description = "The body's cadreId may be left out; another person's is refused.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<AppointmentView> createOfCadre(
      @RestPath UUID cadreId, Body<NewAppointment> body) {
    return AppointmentResource.created(service.create(cadreId, body));
  }
}
