package vn.cadre.registry.record.reward;

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

@Path("/cadre/v1/cadres/{cadreId}/rewards")
@Tag(name = "Rewards", description = "Rewards and emulation titles that people were given")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class RewardResource {
  private final Rewards kind;
  private final Entries entries;
  private final Corrections corrections;

  RewardResource(Rewards kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listRewards",
      summary = "One person's rewards, the latest first",
      description =
          "Orders, titles, certificates and letters, each with the decision that gave it.")
  public Page<RewardView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewReward.class)
  @Refuses({"decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createReward",
      summary = "Record a reward",
      description = "None takes effect without a decision of the type COMMENDATION.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<RewardView> create(@RestPath UUID cadreId, Body<NewReward> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/rewards/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getReward",
      summary = "One reward",
      description = "Its form, for what it was given, and by which decision.")
  public RewardView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewReward.class)
  @Refuses({"entry-annulled", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchReward",
      summary = "Correct a reward",
      description = Corrections.PATCH)
  public RewardView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewReward> body) {
    return corrections.correct(kind, cadreId, id, body);
  }

  @POST
  @Path("{id}/annul")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Annulment.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "annulReward",
      summary = "Annul a reward that was recorded in error",
      description = Corrections.ANNUL)
  public RewardView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
