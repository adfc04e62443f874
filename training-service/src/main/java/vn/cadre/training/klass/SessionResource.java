package vn.cadre.training.klass;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import vn.cadre.platform.web.Created;

@Path("/training/v1/classes/{classId}/sessions")
@Tag(name = "Classes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SessionResource {
  private final Timetable timetable;
  private final Queries queries;

  SessionResource(Timetable timetable, Queries queries) {
    this.timetable = timetable;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.PORTAL,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Parameters(SessionQuery.class)
  @Operation(
      operationId = "listSessions",
      summary = "The timetable of a class",
      description = "Its sessions in the order of time.")
  public Page<SessionView> list(@RestPath UUID classId) {
    return timetable.page(classId, queries.read(SessionQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewSession.class)
  @Refuses({"class-stage", "session-overlap", "trainer-elsewhere"})
  @Operation(
      operationId = "createSession",
      summary = "Put a session into the timetable",
      description =
          "Within the days of the class. No two sessions of a class overlap, and no trainer is in two places at once.")
  @APIResponse(responseCode = "201", description = "Put in")
  public RestResponse<SessionView> create(@RestPath UUID classId, Body<NewSession> body) {
    var made = timetable.add(classId, body);
    return Created.at("/training/v1/classes/" + classId + "/sessions/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.PORTAL,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getSession",
      summary = "One session",
      description = "When it is, what it is about and who teaches.")
  public SessionView get(@RestPath UUID classId, @RestPath UUID id) {
    return timetable.get(classId, id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewSession.class)
  @Refuses({"class-stage", "session-overlap", "trainer-elsewhere", "session-held"})
  @Operation(
      operationId = "patchSession",
      summary = "Change a session of a class that is not over",
      description =
          "JSON Merge Patch: null clears, absent keeps. One in which somebody was marked is not moved to a time to come.")
  public SessionView patch(@RestPath UUID classId, @RestPath UUID id, Body<NewSession> body) {
    return timetable.change(classId, id, body);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses({"class-stage", "session-held"})
  @Operation(
      operationId = "deleteSession",
      summary = "Take a session out of the timetable",
      description =
          "Of a class that is not over, and in which nobody was marked; the class tells of it.")
  @APIResponse(responseCode = "204", description = "Taken out")
  public void delete(@RestPath UUID classId, @RestPath UUID id) {
    timetable.remove(classId, id);
  }
}
