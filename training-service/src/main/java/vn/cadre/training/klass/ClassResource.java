package vn.cadre.training.klass;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/training/v1/classes")
@Tag(name = "Classes", description = "Classes that are held, their timetable and trainers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ClassResource {
  private final ClassService service;
  private final ClassMoves moves;
  private final Queries queries;

  ClassResource(ClassService service, ClassMoves moves, Queries queries) {
    this.service = service;
    this.moves = moves;
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
  @Parameters(ClassQuery.class)
  @Operation(
      operationId = "listClasses",
      summary = "Classes, the latest first",
      description =
          "Announced to everybody, whoever holds them. How many learners a class has is told, who they are by its enrolments.")
  public Page<ClassView> list() {
    return service.page(queries.read(ClassQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewClass.class)
  @Refuses({"duplicate-code", "plan-line-exceeded"})
  @Operation(
      operationId = "createClass",
      summary = "Plan a class",
      description =
          "By whoever has the organiser in scope. The course must be in force on its first day. With `planLineId` it fulfils a line of the organiser's own approved plan of the year in which it begins, of the same course; a line has no more classes than the plan says.")
  @APIResponse(responseCode = "201", description = "Planned")
  public RestResponse<ClassView> create(Body<NewClass> body) {
    var made = service.create(body);
    return Created.at("/training/v1/classes/" + made.id(), made);
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
      operationId = "getClass",
      summary = "One class",
      description =
          "Where it stands, and how many learners have a place, wait or are not decided on.")
  public ClassView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(ClassPatch.class)
  @Refuses({"duplicate-code", "plan-line-exceeded", "class-stage", "capacity-taken"})
  @Operation(
      operationId = "patchClass",
      summary = "Change a class that is not over",
      description =
          "JSON Merge Patch: null clears, absent keeps. Its course and organiser stay, once it runs its first day too. With more places those who wait longest move up at once.")
  public ClassView patch(@RestPath UUID id, Body<ClassPatch> body) {
    return service.patch(id, body);
  }

  @POST
  @Path("{id}/open")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Transition
  @Refuses("class-stage")
  @Operation(
      operationId = "openClass",
      summary = "Open a planned class for enrolment",
      description = "From then on units put learners forward.")
  public ClassView open(@RestPath UUID id) {
    return moves.open(id);
  }

  @POST
  @Path("{id}/start")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Transition
  @Refuses({"class-stage", "class-not-ready"})
  @Operation(
      operationId = "startClass",
      summary = "Start an open class",
      description =
          "Its first day must have come, and somebody must have a place. From then on it counts as held. Whoever learns for a degree in it shows as studying in the registry.")
  public ClassView start(@RestPath UUID id) {
    return moves.start(id);
  }

  @POST
  @Path("{id}/complete")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Transition
  @Refuses({"class-stage", "class-not-ready"})
  @Operation(
      operationId = "completeClass",
      summary = "Complete a running class",
      description = "Its last day must have come.")
  public ClassView complete(@RestPath UUID id) {
    return moves.complete(id);
  }

  @POST
  @Path("{id}/cancel")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(ClassReason.class)
  @Transition
  @Refuses("class-stage")
  @Operation(
      operationId = "cancelClass",
      summary = "Cancel a class that is not completed",
      description =
          "With a reason. Every enrolment is cancelled with it and each is told; its trainers are free, and its line of the plan may be fulfilled by another class.")
  public ClassView cancel(@RestPath UUID id, Body<ClassReason> body) {
    return moves.cancel(id, body);
  }
}
