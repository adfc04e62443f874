package vn.cadre.registry.organisation;

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

@Path("/cadre/v1/organisations")
@Tag(name = "Organisations", description = "The tree of units, with validity and succession")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OrganisationResource {
  private final OrganisationService service;
  private final OrganisationList list;
  private final OrganisationTree tree;
  private final Queries queries;

  OrganisationResource(
      OrganisationService service, OrganisationList list, OrganisationTree tree, Queries queries) {
    this.service = service;
    this.list = list;
    this.tree = tree;
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
  @Parameters(OrganisationQuery.class)
  @Operation(
      operationId = "listOrganisations",
      summary = "Organisations in force on a day",
      description =
          "Within the caller's scope, as of a day, today unless told. An organisation that ended is found by a day on which it existed; predecessors and successors tie them together.")
  public Page<OrganisationView> list() {
    var query = queries.read(OrganisationQuery.class);
    return list.page(query, queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewOrganisation.class)
  @Refuses({"duplicate-code", "parent-not-in-force", "level-ended"})
  @Operation(
      operationId = "createOrganisation",
      summary = "Register an organisation",
      description =
          "Below another one, within whose days its own lie; only the scope * registers a root. Codes are given once and never again. A level that has ended (the district from 2025-07-01 on) takes none.")
  @APIResponse(responseCode = "201", description = "Registered")
  public RestResponse<OrganisationView> create(Body<NewOrganisation> body) {
    var organisation = service.create(body);
    return Created.at("/cadre/v1/organisations/" + organisation.id(), organisation);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getOrganisation",
      summary = "One organisation",
      description = "With its predecessors and successors, and its ETag.")
  public OrganisationView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(OrganisationPatch.class)
  @Operation(
      operationId = "patchOrganisation",
      summary = "Mend name, bloc, kind or administrative unit",
      description =
          "JSON Merge Patch. Place in the tree and validity change by restructuring only.")
  public OrganisationView patch(@RestPath UUID id, Body<OrganisationPatch> body) {
    return service.patch(id, body);
  }

  @GET
  @Path("{id}/tree")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(OrganisationTree.Query.class)
  @Operation(
      operationId = "getOrganisationTree",
      summary = "An organisation with what stood below it on a day",
      description = "To the depth that is asked for, as of a day, today unless told.")
  public OrganisationTree.Node tree(@RestPath UUID id) {
    return tree.below(id, () -> queries.read(OrganisationTree.Query.class));
  }
}
