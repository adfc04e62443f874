package vn.cadre.platform.projection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/**
 * The operations of projections; a service that has any extends this with its path and runs it on
 * virtual threads.
 */
@Tag(
    name = "Projections",
    description =
        "What is taken in of other services' events, mostly local copies: how far that is, and rebuilds")
@Produces(MediaType.APPLICATION_JSON)
public abstract class ProjectionResource {
  private final ProjectionService service;
  private final Queries queries;
  private final UriInfo uri;

  protected ProjectionResource(ProjectionService service, Queries queries, UriInfo uri) {
    this.service = service;
    this.queries = queries;
    this.uri = uri;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      operationId = "listProjections",
      summary = "All projections of this service",
      description =
          "What this service takes in of others' events, each with the topics that it follows and how far it is: local copies, which can be rebuilt, and consumers that act on each event once.")
  @Parameters(ProjectionQuery.class)
  public Page<ProjectionView> list() {
    var query = queries.read(ProjectionQuery.class);
    return service.list(query, queries.fingerprint());
  }

  @GET
  @Path("{name}")
  @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
  @Operation(
      operationId = "getProjection",
      summary = "One projection",
      description =
          "How far it is in each partition, and what it has stopped at, where a message could not be taken in.")
  public ProjectionView get(@RestPath String name) {
    return service.get(name);
  }

  @POST
  @Path("{name}/rebuild")
  @Refuses({"rebuild-under-way", "not-rebuildable"})
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "rebuildProjection",
      summary = "Rebuild a projection from nothing",
      description =
          "Its topics are read from their beginning beside what is served, which goes on until the new content has caught up.")
  @APIResponse(
      responseCode = "202",
      description = "Begun; Location is the projection",
      content = @Content(schema = @Schema(implementation = ProjectionView.class)))
  public RestResponse<ProjectionView> rebuild(@RestPath String name) {
    return accepted(service.rebuild(name), "/rebuild");
  }

  @POST
  @Path("{name}/skips")
  @Refuses("not-stopped-there")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewSkip.class)
  @Operation(
      operationId = "skipMessage",
      summary = "Order the message that stops a partition to be passed over",
      description =
          "It is passed over when it fails the next time; who ordered it and why stays on record. A rebuild may be the better remedy.")
  @APIResponse(
      responseCode = "202",
      description = "Ordered; Location is the projection",
      content = @Content(schema = @Schema(implementation = ProjectionView.class)))
  public RestResponse<ProjectionView> skip(@RestPath String name, Body<NewSkip> body) {
    return accepted(service.skip(name, body), "/skips");
  }

  private RestResponse<ProjectionView> accepted(ProjectionView view, String operation) {
    var path = uri.getAbsolutePath().getRawPath();
    return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
        .header(
            HttpHeaders.LOCATION, URI.create(path.substring(0, path.length() - operation.length())))
        .build();
  }
}
