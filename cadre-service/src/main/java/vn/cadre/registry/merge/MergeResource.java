package vn.cadre.registry.merge;

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

@Path("/cadre/v1/cadre-merges")
@Tag(name = "Merges", description = "Two records of one person joined into one, and unjoined")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MergeResource {
  private final MergeService service;
  private final Queries queries;
  private final HttpHeaders headers;

  MergeResource(MergeService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(MergeQuery.class)
  @Operation(
      operationId = "listCadreMerges",
      summary = "Records that were joined, the latest first",
      description = "Of people whose record the caller sees; undone ones too.")
  public Page<MergeView> list() {
    return service.page(queries.read(MergeQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewMerge.class)
  @Refuses({
    "merge-refused",
    "duplicate-personal-id",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "salary-step-overlap",
    "duplicate-evaluation",
    "movement-recorded",
    "duplicate-membership"
  })
  @Operation(
      operationId = "createCadreMerge",
      summary = "Join two records of one person",
      description =
          "Posts, memberships, entries and subjects of documents of the joined record move to the survivor, which goes on; each stays itself, with its id, and tells of the move. What the survivor does not say of the person is filled from the joined record, and dates become as precise as either knows them; where both say something else the survivor's stands. The joined record keeps its own history, counts nowhere any more, and its address answers 410 with the survivor's. Refused with 422, naming everything in the way at once: two main posts at a time, two genders, life dates or personal numbers that cannot be one person's, entries that contradict each other, a post after a separation. Needs every organisation of both records in scope (403), also those of former posts.")
  @APIResponse(responseCode = "201", description = "Joined")
  public RestResponse<MergeView> create(Body<NewMerge> body) {
    var made = service.join(body);
    return Created.at("/cadre/v1/cadre-merges/" + made.id(), made);
  }

  @POST
  @Path("dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewMerge.class)
  @Refuses({
    "duplicate-personal-id",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "salary-step-overlap",
    "duplicate-evaluation",
    "movement-recorded",
    "duplicate-membership"
  })
  @Operation(
      operationId = "rehearseCadreMerge",
      summary = "Show all that joining two records would do, and do nothing",
      description =
          "What would refuse it stands in refusals, each with what to do first; in differing stands what the survivor's record would go on saying though the joined one says something else.")
  public MergeRehearsal rehearse(Body<NewMerge> body) {
    return service.rehearse(body, language());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Operation(
      operationId = "getCadreMerge",
      summary = "One merge of two records",
      description = "Who joined what, why, by which papers, and how much was moved.")
  public MergeView get(@RestPath UUID id) {
    return service.get(id);
  }

  @POST
  @Path("{id}/undo")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Undoing.class)
  @Refuses({
    "merge-undone",
    "merge-undo-refused",
    "duplicate-personal-id",
    "seat-taken",
    "main-appointment-overlap",
    "after-separation",
    "salary-step-overlap",
    "duplicate-evaluation",
    "movement-recorded",
    "duplicate-membership"
  })
  @Operation(
      operationId = "undoCadreMerge",
      summary = "Unjoin two records",
      description =
          "What was moved goes back as it stands now, the personal number to the record that it came from; what the survivor was filled with is taken back unless it says something else by now. What was added to the survivor meanwhile stays with the survivor; refused with 422 where that cannot be told apart from what was moved, each with what to do instead.")
  public MergeView undo(@RestPath UUID id, Body<Undoing> body) {
    return service.undo(id, body);
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
