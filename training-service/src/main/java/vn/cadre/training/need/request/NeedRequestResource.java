package vn.cadre.training.need.request;

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
import vn.cadre.training.code.NeedRequestState;

@Path("/training/v1/need-requests")
@Tag(name = "Needs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
class NeedRequestResource {
  private final NeedRequestService service;
  private final Queries queries;

  NeedRequestResource(NeedRequestService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(NeedRequestQuery.class)
  @Operation(
      operationId = "listNeedRequests",
      summary = "What units ask to be trained in, the latest first",
      description =
          "By hand, beside the needs that are derived; the two stand in no figure together.")
  public Page<NeedRequestView> list() {
    return service.page(queries.read(NeedRequestQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.UNIT_NOMINATOR)
  @RequestBodySchema(NewNeedRequest.class)
  @Operation(
      operationId = "createNeedRequest",
      summary = "Ask for training that no standard asks for",
      description =
          "By a unit for itself: a course or a subject, and how many people or who. Those named belong to the unit or to what lies below it.")
  @APIResponse(responseCode = "201", description = "Asked for")
  public RestResponse<NeedRequestView> create(Body<NewNeedRequest> body) {
    var made = service.create(body);
    return Created.at("/training/v1/need-requests/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getNeedRequest",
      summary = "What one unit asks for",
      description = "And what became of it.")
  public NeedRequestView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.UNIT_NOMINATOR)
  @RequestBodySchema(NewNeedRequest.class)
  @Refuses("need-settled")
  @Operation(
      operationId = "patchNeedRequest",
      summary = "Change what is asked for",
      description = "While nobody has accepted or declined it; the unit stays.")
  public NeedRequestView patch(@RestPath UUID id, Body<NewNeedRequest> body) {
    return service.patch(id, body);
  }

  @POST
  @Path("{id}/withdraw")
  @Transition
  @RolesAllowed(Roles.UNIT_NOMINATOR)
  @Refuses("need-settled")
  @Operation(
      operationId = "withdrawNeedRequest",
      summary = "Ask for it no more",
      description = "While nobody has accepted or declined it. It stays on record as withdrawn.")
  public NeedRequestView withdraw(@RestPath UUID id) {
    return service.settle(id, NeedRequestState.WITHDRAWN, null, "withdrawn");
  }

  @POST
  @Path("{id}/accept")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NeedSettlement.class)
  @Refuses("need-settled")
  @Operation(
      operationId = "acceptNeedRequest",
      summary = "Accept what a unit asks for",
      description = "It is then to be planned; nothing is planned by that alone.")
  public NeedRequestView accept(@RestPath UUID id, Body<NeedSettlement> body) {
    return service.settle(id, NeedRequestState.ACCEPTED, body, "accepted");
  }

  @POST
  @Path("{id}/decline")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NeedSettlement.class)
  @Refuses("need-settled")
  @Operation(
      operationId = "declineNeedRequest",
      summary = "Decline what a unit asks for",
      description = "With the reason, which the unit reads.")
  public NeedRequestView decline(@RestPath UUID id, Body<NeedSettlement> body) {
    return service.settle(id, NeedRequestState.DECLINED, body, "declined");
  }
}
