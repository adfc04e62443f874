package vn.cadre.training.course;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

@Path("/training/v1/courses")
@Tag(name = "Courses", description = "What is taught, and what completing it grants")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CourseResource {
  private final CourseService service;
  private final Queries queries;

  CourseResource(CourseService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.TRAINING_MANAGER,
    Roles.UNIT_NOMINATOR,
    Roles.APPROVER,
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.PORTAL,
    Roles.AUDITOR
  })
  @Parameters(CourseQuery.class)
  @Operation(
      operationId = "listCourses",
      summary = "Courses that are taught on a day",
      description =
          "The same for every caller. Kinds are those of Decree 171/2025/NĐ-CP, Party work, and postgraduate study.")
  public Page<CourseView> list() {
    return service.page(queries.read(CourseQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewCourse.class)
  @Refuses("duplicate-code")
  @Operation(
      operationId = "createCourse",
      summary = "Introduce a course",
      description =
          "A code is given once. What it grants is a level of the registry's kinds; prerequisites that lead back to the course are refused.")
  @APIResponse(responseCode = "201", description = "Introduced")
  public RestResponse<CourseView> create(Body<NewCourse> body) {
    var course = service.create(body);
    return Created.at("/training/v1/courses/" + course.code(), course);
  }

  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.TRAINING_MANAGER,
    Roles.UNIT_NOMINATOR,
    Roles.APPROVER,
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.PORTAL,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getCourse",
      summary = "One course",
      description =
          "What it grants, asks for before it and asks of whoever passes; a retired one too.")
  public CourseView get(@RestPath String code) {
    return service.get(code);
  }

  @PATCH
  @Path("{code}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(CoursePatch.class)
  @Operation(
      operationId = "patchCourse",
      summary = "Change a course",
      description =
          "JSON Merge Patch, by whoever has its keeper in scope. Certificates keep what they granted.")
  public CourseView patch(@RestPath String code, Body<CoursePatch> body) {
    return service.patch(code, body);
  }

  @POST
  @Path("{code}/retire")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(CourseRetirement.class)
  @Transition
  @Refuses("course-retired")
  @Operation(
      operationId = "retireCourse",
      summary = "Say from which day on a course is no longer taught",
      description = "May be said anew until that day has come. Classes that are planned stay.")
  public CourseView retire(@RestPath String code, Body<CourseRetirement> body) {
    return service.retire(code, body);
  }
}
