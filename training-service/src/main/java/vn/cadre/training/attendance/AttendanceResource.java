package vn.cadre.training.attendance;

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
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;

@Path("/training/v1/classes/{classId}")
@Tag(name = "Attendance", description = "Who was there")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class AttendanceResource {
  private final AttendanceService service;

  AttendanceResource(AttendanceService service) {
    this.service = service;
  }

  @GET
  @Path("attendance")
  @Operation(
      operationId = "getAttendanceOfClass",
      summary = "How much of a class its learners were there for",
      description =
          "Of every learner with a place whom the caller sees: sessions up to now, marked, present, excused and absent. Whoever is excused was not there either, so only `present` counts in the share.")
  public AttendanceSummary summary(@RestPath UUID classId) {
    return service.summary(classId);
  }

  @GET
  @Path("sessions/{sessionId}/attendance")
  @Operation(
      operationId = "getAttendanceOfSession",
      summary = "Who was there in one session",
      description = "Every learner with a place whom the caller sees; null where nobody has said.")
  public SessionAttendance session(@RestPath UUID classId, @RestPath UUID sessionId) {
    return service.session(classId, sessionId);
  }

  @POST
  @Path("sessions/{sessionId}/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewAttendance.class)
  @Refuses({"class-not-held", "session-to-come"})
  @Operation(
      operationId = "markAttendance",
      summary = "Mark who was there in one session",
      description =
          "All at once or in parts: those who are named are marked, everybody else stays as they were. Nothing is written unless every row is right.")
  @APIResponse(responseCode = "200", description = "Marked")
  public SessionAttendance mark(
      @RestPath UUID classId, @RestPath UUID sessionId, Body<NewAttendance> body) {
    return service.put(classId, sessionId, body);
  }
}
