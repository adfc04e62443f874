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
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/training/v1/classes/{classId}")
@Tag(name = "Attendance", description = "Who was there")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class AttendanceResource {
  private final AttendanceService service;
  private final AttendanceList attendance;
  private final Queries queries;

  AttendanceResource(AttendanceService service, AttendanceList attendance, Queries queries) {
    this.service = service;
    this.attendance = attendance;
    this.queries = queries;
  }

  @GET
  @Path("attendance")
  @Parameters(AttendanceOfClassQuery.class)
  @Operation(
      operationId = "listAttendanceOfClass",
      summary = "How much of a class its learners were there for",
      description =
          "Of every learner with a place whom the caller sees, by name: sessions up to now, marked, present, excused and absent. Whoever is excused was not there either, so only `present` counts in the share.")
  public Page<LearnerAttendance> ofClass(@RestPath UUID classId) {
    return attendance.ofClass(
        classId, queries.read(AttendanceOfClassQuery.class), queries.fingerprint());
  }

  @GET
  @Path("sessions/{sessionId}/attendance")
  @Parameters(SessionAttendanceQuery.class)
  @Operation(
      operationId = "listAttendanceOfSession",
      summary = "Who was there in one session",
      description =
          "Every learner with a place whom the caller sees, by name; null where nobody has said. `facets=state` counts all of them, whatever the page.")
  public Page<SessionAttendance.OfLearner> ofSession(
      @RestPath UUID classId, @RestPath UUID sessionId) {
    return attendance.ofSession(
        classId, sessionId, queries.read(SessionAttendanceQuery.class), queries.fingerprint());
  }

  @POST
  @Path("sessions/{sessionId}/attendance")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewAttendance.class)
  @Refuses({"class-not-held", "session-to-come", "stale"})
  @Operation(
      operationId = "markAttendance",
      summary = "Mark who was there in one session",
      description =
          "All at once or in parts: those who are named are marked, everybody else stays as they were. Nothing is written unless every row is right, nor where a row names a `version` that is no longer so.")
  @APIResponse(responseCode = "200", description = "Marked: those of the rows that were sent")
  public SessionAttendance mark(
      @RestPath UUID classId, @RestPath UUID sessionId, Body<NewAttendance> body) {
    return service.put(classId, sessionId, body);
  }
}
