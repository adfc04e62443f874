package vn.cadre.training.commitment;

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
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/commitments")
@Tag(
    name = "Commitments",
    description = "Service owed after study, and what is paid back by whoever leaves before")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class CommitmentResource {
  private final CommitmentService service;
  private final CommitmentMoves moves;
  private final Compensations compensations;
  private final Queries queries;
  private final HttpHeaders headers;

  CommitmentResource(
      CommitmentService service,
      CommitmentMoves moves,
      Compensations compensations,
      Queries queries,
      HttpHeaders headers) {
    this.service = service;
    this.moves = moves;
    this.compensations = compensations;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(CommitmentQuery.class)
  @Operation(
      operationId = "listCommitments",
      summary = "Service owed after study, the first to end first",
      description =
          "Of every organisation and every person in scope, settled ones too; whoever has the role `self` alone reads their own.")
  public Page<CommitmentView> list() {
    return service.page(queries.read(CommitmentQuery.class), queries.fingerprint(), language());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewCommitment.class)
  @Refuses("duplicate-commitment")
  @Operation(
      operationId = "createCommitment",
      summary = "Record service owed after study by hand",
      description =
          "For study that did not go through a class here, or began before the pack `training-commitment` holds; a certificate of a class makes its own by that pack. The organisation of the person keeps it. One person, course and first day have one that is active.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<CommitmentView> create(Body<NewCommitment> body) {
    var made = service.create(body, language());
    return Created.at("/training/v1/commitments/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getCommitment",
      summary = "One commitment",
      description = "Who owes service until when, for which study, and where it stands.")
  public CommitmentView get(@RestPath UUID id) {
    return service.get(id, language());
  }

  @GET
  @Path("{id}/compensation")
  @Parameters(CompensationQuery.class)
  @Operation(
      operationId = "assessCompensation",
      summary = "What would be paid back by leaving on a day, with reasons",
      description =
          "Nothing follows from it. The cost of the study less the share that was served, by the pack in force on the day: everything before the study has ended, nothing once it is served or released. UNDETERMINED while nobody knows the cost.")
  public CompensationView compensation(@RestPath UUID id) {
    return compensations.get(id, queries.read(CompensationQuery.class).leavingOn(), language());
  }

  @POST
  @Path("{id}/price")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(CommitmentPrice.class)
  @Refuses("commitment-settled")
  @Operation(
      operationId = "priceCommitment",
      summary = "Say what the study cost",
      description =
          "Without `cost`, the share of one turn in what is on record as spent on the class by now; while nothing is, the cost has to be told.")
  public CommitmentView price(@RestPath UUID id, Body<CommitmentPrice> body) {
    return moves.price(id, body, language());
  }

  @POST
  @Path("{id}/fulfil")
  @Transition
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @Refuses({"commitment-settled", "commitment-not-served"})
  @Operation(
      operationId = "fulfilCommitment",
      summary = "Say that everything owed was served",
      description = "On the day `owedUntil` at the earliest.")
  public CommitmentView fulfil(@RestPath UUID id) {
    return moves.fulfil(id, language());
  }

  @POST
  @Path("{id}/break")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(CommitmentBreak.class)
  @Refuses({"commitment-settled", "compensation-undetermined"})
  @Operation(
      operationId = "breakCommitment",
      summary = "Say that somebody leaves before everything owed is served",
      description =
          "The day may be to come. What is to be paid back is kept as it is found now, with reasons; it has to be known what the study cost.")
  public CommitmentView breakOff(@RestPath UUID id, Body<CommitmentBreak> body) {
    return moves.breakOff(id, body, language());
  }

  @POST
  @Path("{id}/release")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(CommitmentRelease.class)
  @Refuses("commitment-settled")
  @Operation(
      operationId = "releaseCommitment",
      summary = "Let somebody off what they owe",
      description = "With a reason and the paper that decides it; nothing is paid back.")
  public CommitmentView release(@RestPath UUID id, Body<CommitmentRelease> body) {
    return moves.release(id, body, language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
