package vn.cadre.training.klass;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import vn.cadre.platform.web.Created;

@Path("/training/v1/classes/{classId}/trainers")
@Tag(name = "Classes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrainerResource {
  private final TrainerService service;
  private final Queries queries;

  TrainerResource(TrainerService service, Queries queries) {
    this.service = service;
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
  @Parameters(TrainerQuery.class)
  @Operation(
      operationId = "listTrainers",
      summary = "Who teaches in a class",
      description = "People of the register and people from outside.")
  public Page<TrainerView> list(@RestPath UUID classId) {
    return service.page(classId, queries.read(TrainerQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewTrainer.class)
  @Refuses("class-stage")
  @Operation(
      operationId = "createTrainer",
      summary = "Add a trainer to a class",
      description =
          "A person of the register by `cadreId`, or one from outside by name. Somebody from outside is the same in every class who has the same name and workplace.")
  @APIResponse(responseCode = "201", description = "Added")
  public RestResponse<TrainerView> create(@RestPath UUID classId, Body<NewTrainer> body) {
    var made = service.add(classId, body);
    return Created.at("/training/v1/classes/" + classId + "/trainers/" + made.id(), made);
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
      operationId = "getTrainer",
      summary = "One trainer",
      description = "Who it is, from where, and what they teach.")
  public TrainerView get(@RestPath UUID classId, @RestPath UUID id) {
    return service.get(classId, id);
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses({"class-stage", "trainer-teaches"})
  @Operation(
      operationId = "deleteTrainer",
      summary = "Take a trainer out of a class",
      description = "One who teaches in no session of it.")
  @APIResponse(responseCode = "204", description = "Taken out")
  public void delete(@RestPath UUID classId, @RestPath UUID id) {
    service.remove(classId, id);
  }
}
