package vn.cadre.registry.restructuring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
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
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/restructurings")
@Tag(
    name = "Restructurings",
    description =
        "Organisations merged, split, dissolved, moved or renamed, with all that hangs on them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RestructuringResource {
  private final RestructuringService service;
  private final Queries queries;
  private final HttpHeaders headers;

  RestructuringResource(RestructuringService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(RestructuringQuery.class)
  @Operation(
      operationId = "listRestructurings",
      summary = "Restructurings that the caller's organisations had a part in, the latest first",
      description =
          "Mergers, divisions, dissolutions, moves and changes of name, each with the document that decided it.")
  public Page<RestructuringView> list() {
    return service.page(queries.read(RestructuringQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewRestructuring.class)
  @Refuses({
    "restructuring-refused",
    "duplicate-code",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "duplicate-membership",
    "position-overlap",
    "decision-differs",
    "decision-revoked"
  })
  @Operation(
      operationId = "createRestructuring",
      summary = "Carry out a restructuring",
      description =
          "The organisations of from end on the day and those of to come after them, with positions and appointments: what began before is ended and goes on as another appointment from that day, what begins later is moved. In one transaction, whole or not at all. Refused with 422, naming everything that stands against it and everybody who would be left without a seat; dispositions say what becomes of them. Needs all of the organisations in scope. Quotas go along in a merger and in a move, in which each organisation ends and begins below another parent with a code of its own. Committees go along, too: in a move each with its organisation, in a merger those of one kind become one, whose members go on until the same day; elsewhere they end, and bodies says otherwise. A renaming may be recorded ahead: the name is given on its day, and until then every day is shown with the present one; one name at a time is decided ahead.")
  @APIResponse(responseCode = "201", description = "Carried out")
  public RestResponse<RestructuringView> create(Body<NewRestructuring> body) {
    var made = service.carryOut(body, language());
    return Created.at("/cadre/v1/restructurings/" + made.id(), made);
  }

  @POST
  @Path("dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewRestructuring.class)
  @Refuses({
    "duplicate-code",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "duplicate-membership",
    "position-overlap",
    "decision-differs",
    "decision-revoked"
  })
  @Operation(
      operationId = "rehearseRestructuring",
      summary = "Show all that a restructuring would do, and do nothing",
      description =
          "What would refuse it stands in refusals, everybody who would be left without a seat in withoutSeat; ids of what it would make are not kept.")
  public RestructuringView rehearse(Body<NewRestructuring> body) {
    return service.rehearse(body, language());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Operation(
      operationId = "getRestructuring",
      summary = "One restructuring with its effect",
      description =
          "What ended, what began, and what became of each position and each appointment.")
  public RestructuringView get(@RestPath UUID id) {
    return service.get(id);
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
