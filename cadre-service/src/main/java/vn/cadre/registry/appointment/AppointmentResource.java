package vn.cadre.registry.appointment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
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
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/appointments")
@Tag(
    name = "Appointments",
    description = "Who holds which seat, from when to when, by which decision")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AppointmentResource {
  private final AppointmentService service;
  private final AppointmentReader reader;
  private final AppointmentEnds ends;
  private final RenewalService renewals;
  private final HttpHeaders headers;
  private final Queries queries;

  AppointmentResource(
      AppointmentService service,
      AppointmentReader reader,
      AppointmentEnds ends,
      RenewalService renewals,
      HttpHeaders headers,
      Queries queries) {
    this.service = service;
    this.reader = reader;
    this.ends = ends;
    this.renewals = renewals;
    this.headers = headers;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(AppointmentQuery.class)
  @Operation(
      operationId = "listAppointments",
      summary = "Appointments in the caller's organisations",
      description =
          "Posts held, past and to come, whose organisation lies within the caller's scope; filters narrow it down, `reappointmentDueBefore` to terms that run out. Paged by cursor.")
  public Page<AppointmentView> list() {
    return reader.page(queries.read(AppointmentQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewAppointment.class)
  @Refuses({
    "position-not-in-force",
    "seat-taken",
    "no-free-seat",
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
      operationId = "createAppointment",
      summary = "Record an appointment",
      description =
          "Needs scope over the person and over the position's organisation, and a decision document whose type brings about a post of this kind, by a tier that manages the post; which types would do is named where another is sent (400 `decision-type`). Whoever comes beyond a quota is refused (422 `over-quota`); whoever counted against it on the day before, as the holder of a term that a reappointment renews, is not, and `notices` of the answer tell that it is exceeded.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<AppointmentView> create(Body<NewAppointment> body) {
    return created(service.create(null, body));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "getAppointment",
      summary = "One appointment",
      description =
          "With the document that brought it about, and what the caller may do with it now (allowedActions).")
  public AppointmentView get(@RestPath UUID id) {
    return reader.get(id);
  }

  @POST
  @Path("{id}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(AppointmentEnd.class)
  @Transition
  @Refuses({
    "already-ended",
    "appointment-annulled",
    "decision-differs",
    "decision-revoked",
    "wrong-authority"
  })
  @Operation(
      operationId = "endAppointment",
      summary = "End an appointment, or end it earlier",
      description =
          "Cites a document of the tier that manages the post that relieves, releases or separates, or that brings the person to another post; which types would do is named where another is sent (400 `decision-type`). `to` is the first day on which the post is no longer held, so the last day in it is the one before; the seat is free from that day on. An end that was decided may only be moved to an earlier day, so `end` stays among `allowedActions` as long as there is one.")
  public AppointmentView end(@RestPath UUID id, Body<AppointmentEnd> body) {
    return ends.end(id, body);
  }

  @POST
  @Path("{id}/reappoint")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(TermChange.class)
  @Transition
  @Refuses({
    "nothing-to-renew",
    "appointment-annulled",
    "term-refused",
    "position-not-in-force",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "decision-differs",
    "decision-revoked",
    "wrong-authority"
  })
  @Operation(
      operationId = "reappoint",
      summary = "Renew a term in the same post",
      description =
          "Answers with the new appointment, of the kind REAPPOINTMENT, which begins as the term ends. The pack `appointment-terms` says how early and how late it may be decided; whoever retires within a term is renewed until then, and with less than the pack says to serve is extended instead.")
  public AppointmentView reappoint(@RestPath UUID id, Body<TermChange> body) {
    return renewals.reappoint(id, body);
  }

  @POST
  @Path("{id}/extend")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(TermChange.class)
  @Transition
  @Refuses({
    "nothing-to-renew",
    "appointment-annulled",
    "term-refused",
    "position-not-in-force",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "decision-differs",
    "decision-revoked",
    "wrong-authority"
  })
  @Operation(
      operationId = "extendAppointment",
      summary = "Extend a term until retirement",
      description =
          "For whoever has less to serve than the pack `appointment-terms` asks for a renewal. The end lies at retirement unless told, and not after it.")
  public AppointmentView extend(@RestPath UUID id, Body<TermChange> body) {
    return renewals.extend(id, body);
  }

  @GET
  @Path("{id}/tenure")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(TenureQuery.class)
  @Operation(
      operationId = "getTenure",
      summary =
          "How long the post has been held without a break, and whether its term is to be renewed",
      description =
          "Derived, never stored: terms that follow each other in one position count together. A start known by its month gives a length between bounds.")
  public TenureView tenure(@RestPath UUID id) {
    return renewals.tenure(
        id,
        () -> queries.read(TenureQuery.class),
        RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  static RestResponse<AppointmentView> created(AppointmentView appointment) {
    return Created.at("/cadre/v1/appointments/" + appointment.id(), appointment);
  }
}
