package vn.cadre.training.enrolment;

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
import vn.cadre.platform.assessment.AssessmentView;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/classes/{classId}")
@Tag(
    name = "Enrolments",
    description = "Who is put forward for a class, has a place or waits for one")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EnrolmentResource {
  private final EnrolmentService service;
  private final Nominations nominations;
  private final EnrolmentMoves moves;
  private final Queries queries;
  private final HttpHeaders headers;

  EnrolmentResource(
      EnrolmentService service,
      Nominations nominations,
      EnrolmentMoves moves,
      Queries queries,
      HttpHeaders headers) {
    this.service = service;
    this.nominations = nominations;
    this.moves = moves;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Path("eligibility")
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
  @Parameters(EligibilityQuery.class)
  @Operation(
      operationId = "assessLearner",
      summary = "Whether somebody may learn in a class, with reasons",
      description =
          "Nothing follows from it. ELIGIBLE, NOT_ELIGIBLE or UNDETERMINED: every rule is told, kept ones too. For postgraduate study age, service and grades are judged by the pack in force on the first day (`postgraduate-study`).")
  public AssessmentView eligibility(@RestPath UUID classId) {
    return service.eligibility(classId, queries.read(EligibilityQuery.class).cadre(), language());
  }

  @GET
  @Path("enrolments")
  @RolesAllowed({
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Parameters(EnrolmentQuery.class)
  @Operation(
      operationId = "listClassEnrolments",
      summary = "Who is enrolled in a class, the latest first",
      description =
          "All of them for whoever has the organiser in scope; else those of the caller's units. `sort=name` is the order of a roster.")
  public Page<EnrolmentView> list(@RestPath UUID classId) {
    return service.page(classId, queries.read(EnrolmentQuery.class), queries.fingerprint());
  }

  @POST
  @Path("enrolments")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.TRAINING_MANAGER})
  @RequestBodySchema(NewEnrolment.class)
  @Refuses({"class-stage", "duplicate-enrolment", "enrolment-refused"})
  @Operation(
      operationId = "createEnrolment",
      summary = "Put somebody forward for an open class",
      description =
          "A unit puts forward its own people, of the registry or from outside. Somebody from outside is the same person in a unit by name and birth date, without a birth date by name and workplace. Whoever a rule refuses is not put forward; where one cannot be told, whoever approves decides.")
  @APIResponse(responseCode = "201", description = "Put forward")
  public RestResponse<EnrolmentView> create(@RestPath UUID classId, Body<NewEnrolment> body) {
    var made = nominations.nominate(classId, body);
    return Created.at("/training/v1/classes/" + classId + "/enrolments/" + made.id(), made);
  }

  @GET
  @Path("enrolments/{id}")
  @RolesAllowed({
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "getEnrolment",
      summary = "One enrolment",
      description = "Who learns, put forward by whom, and where it stands.")
  public EnrolmentView get(@RestPath UUID classId, @RestPath UUID id) {
    return service.get(classId, id);
  }

  @GET
  @Path("enrolments/{id}/assessment")
  @RolesAllowed({
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.APPROVER,
    Roles.SELF,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "assessEnrolment",
      summary = "Whether the rules hold for an enrolment, with reasons",
      description =
          "Of one that was approved, what was found then; before that, as it would be judged now. Nothing follows from it.")
  public AssessmentView assessment(@RestPath UUID classId, @RestPath UUID id) {
    return service.assessment(classId, id, language());
  }

  @POST
  @Path("enrolments/{id}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(EnrolmentApproval.class)
  @Transition
  @Refuses({"class-stage", "enrolment-stage", "enrolment-refused"})
  @Operation(
      operationId = "approveEnrolment",
      summary = "Approve an enrolment",
      description =
          "By whoever has the organiser in scope. Every rule is tried again and what was found is kept. Where no place is left the learner waits; the first who waits moves up when one is free.")
  public EnrolmentView approve(
      @RestPath UUID classId, @RestPath UUID id, Body<EnrolmentApproval> body) {
    return moves.approve(classId, id, body);
  }

  @POST
  @Path("enrolments/{id}/decline")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(EnrolmentReason.class)
  @Transition
  @Refuses({"class-stage", "enrolment-stage"})
  @Operation(
      operationId = "declineEnrolment",
      summary = "Decline an enrolment",
      description = "With a reason, also of somebody who waits for a place.")
  public EnrolmentView decline(
      @RestPath UUID classId, @RestPath UUID id, Body<EnrolmentReason> body) {
    return moves.decline(classId, id, body);
  }

  @POST
  @Path("enrolments/{id}/withdraw")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.UNIT_NOMINATOR, Roles.TRAINING_MANAGER})
  @RequestBodySchema(EnrolmentReason.class)
  @Transition
  @Refuses({"class-stage", "enrolment-stage"})
  @Operation(
      operationId = "withdrawEnrolment",
      summary = "Withdraw an enrolment",
      description =
          "With a reason, by the unit or the organiser, also out of a class that runs. The first who waits for a place in an open class gets it.")
  public EnrolmentView withdraw(
      @RestPath UUID classId, @RestPath UUID id, Body<EnrolmentReason> body) {
    return moves.withdraw(classId, id, body);
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
