package vn.cadre.registry.record.separation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import vn.cadre.platform.body.Corrects;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.web.Created;
import vn.cadre.platform.web.RequestLanguage;
import vn.cadre.registry.known.KnownAt;
import vn.cadre.registry.record.Annulment;
import vn.cadre.registry.record.Corrections;
import vn.cadre.registry.record.Entries;
import vn.cadre.registry.record.EntryQuery;

@Path("/cadre/v1/cadres/{cadreId}/separations")
@Tag(name = "Separations", description = "How and when people leave the service")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class SeparationResource {
  private final Separations kind;
  private final Entries entries;
  private final Corrections corrections;
  private final SeparationRehearsals rehearsals;
  private final HttpHeaders headers;

  SeparationResource(
      Separations kind,
      Entries entries,
      Corrections corrections,
      SeparationRehearsals rehearsals,
      HttpHeaders headers) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
    this.rehearsals = rehearsals;
    this.headers = headers;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listSeparationsOfCadre",
      summary = "One person's separations, the latest first",
      description = "asOf leaves out those that had not taken effect by the day.")
  public Page<SeparationView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewSeparation.class)
  @Refuses({
    "already-separated",
    "separation-refused",
    "wrong-authority",
    "after-separation",
    "decision-differs",
    "decision-revoked"
  })
  @Operation(
      operationId = "createSeparation",
      summary = "Record that somebody leaves the service",
      description =
          "Ends every post and membership of the person on the day and frees their seats; the status of the person changes when the day has come, and until then it is registered ahead and can be annulled. Refused with everything that stands against it: posts that begin later or lie out of scope, a tier that does not manage a post, a retirement on another day than the pack of kind retirement says without a justification, an early one outside the limit or without its ground, a dismissal without the discipline on record.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<SeparationView> create(@RestPath UUID cadreId, Body<NewSeparation> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/separations/" + made.id(), made);
  }

  @POST
  @Path("dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewSeparation.class)
  @Refuses({"after-separation", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "rehearseSeparation",
      summary = "Show all that a separation would end and what stands in its way, and do nothing",
      description =
          "Names the posts and memberships that would end, by when a retirement has to be announced and decided, and what every rule finds. What would refuse it stands in reasons with passed false; a body that cannot be read is a 400 as ever.")
  public SeparationRehearsal rehearse(@RestPath UUID cadreId, Body<NewSeparation> body) {
    return rehearsals.rehearse(
        cadreId, body, RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getSeparation",
      summary = "One separation",
      description =
          "With the last day in service, which is the day before effectiveOn; annulled ones too.")
  public SeparationView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewSeparation.class)
  @Refuses({"entry-annulled", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchSeparation",
      summary = "Correct a separation",
      description =
          Corrections.PATCH
              + " Kind, day and decision stay; to change them annul the entry and record a new one.")
  public SeparationView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewSeparation> body) {
    return corrections.correct(kind, cadreId, id, body);
  }

  @POST
  @Path("{id}/annul")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Annulment.class)
  @Refuses({
    "entry-annulled",
    "separation-refused",
    "after-separation",
    "duplicate-membership",
    "seat-taken",
    "main-appointment-overlap"
  })
  @Operation(
      operationId = "annulSeparation",
      summary = "Annul a separation that was recorded in error or will not happen",
      description =
          Corrections.ANNUL
              + " The posts and memberships that it ended go on as they would have; refused, naming each, where somebody else holds the seat by now or the person another main post. Revoking its decision does the same.")
  public SeparationView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
