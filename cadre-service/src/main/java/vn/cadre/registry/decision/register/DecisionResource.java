package vn.cadre.registry.decision.register;

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
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.platform.web.RequestLanguage;
import vn.cadre.registry.decision.Effect;

@Path("/cadre/v1/decisions")
@Tag(
    name = "Decisions",
    description =
        "The register of decision documents: whom each is about and what it brought about")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DecisionResource {
  private final DecisionService service;
  private final DecisionReader reader;
  private final DecisionList list;
  private final CorrectionService correction;
  private final RevocationService revocation;
  private final HttpHeaders headers;
  private final Queries queries;

  DecisionResource(
      DecisionService service,
      DecisionReader reader,
      DecisionList list,
      CorrectionService correction,
      RevocationService revocation,
      HttpHeaders headers,
      Queries queries) {
    this.service = service;
    this.reader = reader;
    this.list = list;
    this.correction = correction;
    this.revocation = revocation;
    this.headers = headers;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(DecisionQuery.class)
  @Operation(
      operationId = "listDecisions",
      summary = "Decision documents, the latest first",
      description =
          "Whoever has the issuing organisation in scope, or anyone or anything that a document is about, is told of it; of one that guides (directive, resolution, regulation, conclusion, plan) everybody.")
  public Page<DecisionSummary> list() {
    return list.page(queries.read(DecisionQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewDecision.class)
  @Refuses("duplicate-decision")
  @Operation(
      operationId = "createDecision",
      summary = "Register a decision document",
      description =
          "Number, date and issuer together are its key: the same number and date of another issuer is another document. One that is cited by an appointment is registered by that already; complete it by PATCH.")
  @APIResponse(responseCode = "201", description = "Registered")
  public RestResponse<DecisionDocument> create(Body<NewDecision> body) {
    var document = service.create(body);
    return Created.at("/cadre/v1/decisions/" + document.id(), document);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Operation(
      operationId = "getDecision",
      summary = "One decision document, with what it brought about",
      description =
          "Its subjects, the documents that it rests on and that rest on it, and broughtAbout: every appointment, entry, quota and restructuring that took effect by it. Of each the first 100; `more` names the list of all where there are others. Whoever sees one of these sees the document.")
  public DecisionDocument get(@RestPath UUID id) {
    return reader.get(id);
  }

  @GET
  @Path("{id}/subjects")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(PartQuery.class)
  @Operation(
      operationId = "listDecisionSubjects",
      summary = "Whom or what a document is about, page by page",
      description =
          "As far as the caller sees them, in the order in which they were noted. The document itself shows the first 100.")
  public Page<SubjectView> subjects(@RestPath UUID id) {
    return reader.subjects(id, () -> queries.read(PartQuery.class), queries.fingerprint());
  }

  @GET
  @Path("{id}/effects")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(PartQuery.class)
  @Operation(
      operationId = "listDecisionEffects",
      summary = "What a document brought about, page by page",
      description =
          "Appointments, entries, quotas, restructurings and revocations, as far as the caller sees them, the earliest first. The document itself shows the first 100.")
  public Page<Effect> effects(@RestPath UUID id) {
    return reader.effects(id, () -> queries.read(PartQuery.class), queries.fingerprint());
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(DecisionPatch.class)
  @Operation(
      operationId = "patchDecision",
      summary = "Complete what is told of a document",
      description =
          "JSON Merge Patch: summary, issuing organisation, basis, subjects and scan. Type, number, date, issuer and tier are put right by `correct`, with a reason.")
  public DecisionDocument patch(@RestPath UUID id, Body<DecisionPatch> body) {
    return service.patch(id, body);
  }

  @POST
  @Path("{id}/correct")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Correcting.class)
  @Transition
  @Refuses({"duplicate-decision", "decision-revoked", "wrong-authority"})
  @Operation(
      operationId = "correctDecision",
      summary = "Put right what was recorded wrong of a document",
      description =
          "By an editor whose scope covers everyone and everything that it is about. Its type is corrected only to one that could have brought about what the document did. What it was taken for stays in `corrections`; whatever names the document tells the right one from now on.")
  public DecisionDocument correct(@RestPath UUID id, Body<Correcting> body) {
    return correction.correct(id, body);
  }

  @POST
  @Path("{id}/revoke")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Revoking.class)
  @Transition
  @Refuses({
    "decision-revoked",
    "revocation-refused",
    "wrong-authority",
    "decision-differs",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "separation-refused",
    "duplicate-membership"
  })
  @Operation(
      operationId = "revokeDecision",
      summary = "Revoke a document with all that hangs on it",
      description =
          "By a document of the type REVOCATION (one that guides also by another that guides), of the same tier or a higher one that may decide on the posts, and an editor whose scope covers everyone and everything that it is about. Without `from`, or up to the first day, appointments that it began never held (`annulledById`) and those that it ended go on; later, they end on that day. What stands in the way is named by `reasons`, and nothing happens. A revocation is not revoked: decide anew. `dryRun` tells all that without doing it.")
  public RevocationOutcome revoke(@RestPath UUID id, Body<Revoking> body) {
    return revocation.revoke(
        id, body, RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
