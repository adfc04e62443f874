package vn.cadre.registry.record.family;

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
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Corrects;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.web.Created;
import vn.cadre.registry.known.KnownAt;
import vn.cadre.registry.record.Annulment;
import vn.cadre.registry.record.Corrections;
import vn.cadre.registry.record.Entries;
import vn.cadre.registry.record.EntryQuery;

@Path("/cadre/v1/cadres/{cadreId}/family-members")
@Tag(name = "Family members", description = "People's relatives, on both sides of the family")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class FamilyResource {
  private final FamilyMembers kind;
  private final Entries entries;
  private final Corrections corrections;

  FamilyResource(FamilyMembers kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "listFamilyMembers",
      summary = "One person's family",
      description =
          "Without the role personal-data nothing but the ids of the entries is shown; with it the read is logged with its purpose. The role self reads its own. No subscriber is told of them: services alone, on an internal topic.")
  public Page<FamilyMemberView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewFamilyMember.class)
  @ShowsPersonalData
  @Operation(
      operationId = "createFamilyMember",
      summary = "Record a family member",
      description =
          "Kept for both families as form 2C asks; masked as a whole for whoever lacks the role personal-data. The answer to this request alone shows to whoever records it what they have just said, which is logged as a read of it. Without that role nobody corrects an entry, since a patch would overwrite what they are not shown; it can be annulled and recorded anew.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<FamilyMemberView> create(@RestPath UUID cadreId, Body<NewFamilyMember> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/family-members/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @ShowsPersonalData
  @Operation(
      operationId = "getFamilyMember",
      summary = "One family member",
      description =
          "Masked as a whole for whoever lacks the role personal-data, and for everybody else recorded in the access log.")
  public FamilyMemberView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewFamilyMember.class)
  @ShowsPersonalData
  @Refuses("entry-annulled")
  @Operation(
      operationId = "patchFamilyMember",
      summary = "Correct a family member",
      description = Corrections.PATCH)
  public FamilyMemberView patch(
      @RestPath UUID cadreId, @RestPath UUID id, Body<NewFamilyMember> body) {
    return corrections.correct(kind, cadreId, id, body);
  }

  @POST
  @Path("{id}/annul")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Annulment.class)
  @ShowsPersonalData
  @Refuses("entry-annulled")
  @Operation(
      operationId = "annulFamilyMember",
      summary = "Annul a family member who was recorded in error",
      description = Corrections.ANNUL)
  public FamilyMemberView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
