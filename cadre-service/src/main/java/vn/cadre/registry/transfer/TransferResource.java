package vn.cadre.registry.transfer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/cadre/v1/transfer-requests")
@Tag(
    name = "Transfer requests",
    description = "Moves across scopes: one side asks, the other accepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TransferResource {
  private final TransferService service;
  private final TransferList list;
  private final Queries queries;

  TransferResource(TransferService service, TransferList list, Queries queries) {
    this.service = service;
    this.list = list;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(TransferQuery.class)
  @Operation(
      operationId = "listTransferRequests",
      summary = "Requests that concern the caller's organisations, the latest first",
      description =
          "Moves of people between organisations of which one side alone may not decide, open and settled.")
  public Page<TransferView> list() {
    return list.page(queries.read(TransferQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewTransferRequest.class)
  @ShowsPersonalData
  @Refuses("transfer-within-scope")
  @Operation(
      operationId = "createTransferRequest",
      summary = "Ask the other side for a move",
      description =
          "By an editor whose scope covers one side only: where the person belongs, or where the post is. The person is named by id or by personal number, the post by id or by organisation and title. A receiving side is answered alike whether there is such a person or not.")
  @APIResponse(responseCode = "201", description = "Asked")
  public RestResponse<TransferView> create(Body<NewTransferRequest> body) {
    var request = service.create(body);
    return Created.at("/cadre/v1/transfer-requests/" + request.id(), request);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Operation(
      operationId = "getTransferRequest",
      summary = "One request",
      description =
          "What is asked for, by which side, and how it ended. The personal number is shortened for the side that does not have the person yet.")
  public TransferView get(@RestPath UUID id) {
    return service.get(id);
  }

  @POST
  @Path("{id}/accept")
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @Transition
  @Refuses({
    "transfer-settled",
    "transfer-overtaken",
    "position-not-in-force",
    "no-free-seat",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "over-quota",
    "promotion-refused",
    "decision-differs",
    "decision-revoked",
    "wrong-authority",
    "term-refused",
    "no-main-post",
    "nothing-to-renew"
  })
  @Operation(
      operationId = "acceptTransferRequest",
      summary = "Accept, and so move the person",
      description =
          "By an editor whose scope covers the side that was asked, other than who asked. The present main post ends on the day on which the new one begins (a secondment leaves it), under every rule of appointments; where one refuses, nothing happens and the request stays open.")
  public TransferView accept(@RestPath UUID id) {
    return service.accept(id);
  }

  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Refusal.class)
  @Transition
  @Refuses("transfer-settled")
  @Operation(
      operationId = "refuseTransferRequest",
      summary = "Refuse, with a reason",
      description =
          "By the side that was asked. The reason is shown to the side that asked; nothing of the move takes effect.")
  public TransferView refuse(@RestPath UUID id, Body<Refusal> body) {
    return service.refuse(id, body);
  }

  @POST
  @Path("{id}/withdraw")
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @Transition
  @Refuses("transfer-settled")
  @Operation(
      operationId = "withdrawTransferRequest",
      summary = "Withdraw an open request of one's own side",
      description = "Before the other side settled it; nothing of the move takes effect.")
  public TransferView withdraw(@RestPath UUID id) {
    return service.withdraw(id);
  }
}
