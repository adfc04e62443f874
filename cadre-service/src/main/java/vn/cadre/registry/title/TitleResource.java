package vn.cadre.registry.title;

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
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/titles")
@Tag(name = "Titles", description = "What posts are called")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TitleResource {
  private final TitleService service;
  private final Queries queries;

  TitleResource(TitleService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(TitleQuery.class)
  @Operation(
      operationId = "listTitles",
      summary = "Titles",
      description = "The province's catalogue of titles, the same for every caller.")
  public Page<TitleView> list() {
    return service.page(queries.read(TitleQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewTitle.class)
  @Refuses("duplicate-code")
  @Operation(
      operationId = "createTitle",
      summary = "Introduce a title",
      description =
          "A code is given once and never again. Its rank says whether it leads (HEAD), assists (DEPUTY) or neither (STAFF).")
  @APIResponse(responseCode = "201", description = "Introduced")
  public RestResponse<TitleView> create(Body<NewTitle> body) {
    var title = service.create(body);
    return Created.at("/cadre/v1/titles/" + title.code(), title);
  }

  @GET
  @Path("{code}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getTitle",
      summary = "One title",
      description =
          "Name, rank, reporting group, whether it is one of the key leadership titles, and since when there is such a title.")
  public TitleView get(@RestPath String code) {
    return service.get(code);
  }

  @PATCH
  @Path("{code}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(TitlePatch.class)
  @Operation(operationId = "patchTitle", summary = "Mend a title", description = "JSON Merge Patch")
  public TitleView patch(@RestPath String code, Body<TitlePatch> body) {
    return service.patch(code, body);
  }
}
