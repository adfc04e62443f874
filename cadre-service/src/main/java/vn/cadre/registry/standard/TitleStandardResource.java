package vn.cadre.registry.standard;

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
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/titles/{code}/standards")
@Tag(name = "Standards", description = "What titles and grades ask of whoever holds them")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.PORTAL,
  Roles.AUDITOR,
  Roles.ADMIN
})
@RunOnVirtualThread
class TitleStandardResource {
  private final StandardService service;
  private final Queries queries;

  TitleStandardResource(StandardService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(StandardQuery.class)
  @Operation(
      operationId = "listStandardsOfTitle",
      summary = "What the title asks, from day to day",
      description = "The first first; at most one holds on a day.")
  public Page<StandardView> list(@RestPath String code) {
    return service.ofTitle(code, () -> queries.read(StandardQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewStandard.class)
  @Refuses({"standard-overlap", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createStandardOfTitle",
      summary = "Set what the title asks",
      description =
          "By a document that guides, and not before there is the title. End the former one first where there is one. It asks for one thing at least; what is left out is not asked.")
  @APIResponse(responseCode = "201", description = "Set")
  public RestResponse<StandardView> create(@RestPath String code, Body<NewStandard> body) {
    var made = service.createOfTitle(code, body);
    return Created.at("/cadre/v1/titles/" + code + "/standards/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getStandardOfTitle",
      summary = "One standard of the title",
      description =
          "What it asks, from when to when, where it is written and which document sets it.")
  public StandardView get(@RestPath String code, @RestPath UUID id) {
    return service.getOfTitle(code, id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewStandard.class)
  @Refuses({"standard-overlap", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchStandardOfTitle",
      summary = "End or mend a standard of the title",
      description =
          "JSON Merge Patch. What was asked of people on a day follows from what it says now; where the demand itself changes, end it and set the next one.")
  public StandardView patch(@RestPath String code, @RestPath UUID id, Body<NewStandard> body) {
    return service.patchOfTitle(code, id, body);
  }
}
