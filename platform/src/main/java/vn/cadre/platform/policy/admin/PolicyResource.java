package vn.cadre.platform.policy.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.policy.Confirmation;
import vn.cadre.platform.policy.VersionContent;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

/**
 * The operations of packs; a service that has rules extends this with its path. They are law and
 * plans, not people: everyone who works with rules reads all of them.
 */
@Tag(name = "Policies", description = "The numbers of the rules, with validity, basis and versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class PolicyResource {
  private final PolicyService service;
  private final PolicyReader reader;
  private final Queries queries;
  private final UriInfo uri;

  protected PolicyResource(
      PolicyService service, PolicyReader reader, Queries queries, UriInfo uri) {
    this.service = service;
    this.reader = reader;
    this.queries = queries;
    this.uri = uri;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(PolicyQuery.class)
  @Operation(
      operationId = "listPolicies",
      summary = "Policy packs",
      description =
          "The numbers of rules are data: each pack holds for the whole province or for an organisation and all below it, from a day on, with its citation and whether somebody checked it. They are seen everywhere.")
  public Page<PolicyView> list() {
    return reader.packs(queries.read(PolicyQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewPolicy.class)
  @Refuses("duplicate-policy")
  @Operation(
      operationId = "createPolicy",
      summary = "Introduce a pack, as a rule for one organisation and all below it",
      description =
          "From then on it is chosen for that organisation and all below it instead of a farther one, on the days for which its version holds. The kind says which numbers it needs: read a pack of the same kind first.")
  @APIResponse(responseCode = "201", description = "Introduced")
  public RestResponse<PolicyView> create(Body<NewPolicy> body) {
    var pack = service.introduce(body);
    return Created.at(at(pack.id()), pack);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getPolicy",
      summary = "One pack with its versions",
      description =
          "Which organisation it holds for, and which versions it has; the numbers stand at each version.")
  public PolicyView get(@RestPath String id) {
    return reader.pack(id);
  }

  @GET
  @Path("{id}/versions")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(VersionQuery.class)
  @Operation(
      operationId = "listPolicyVersions",
      summary = "The versions of a pack, with numbers",
      description =
          "The latest last. A version is never changed: what was wrong is withdrawn by a later one.")
  public Page<VersionView> versions(@RestPath String id) {
    return reader.versions(id, () -> queries.read(VersionQuery.class), queries.fingerprint());
  }

  @POST
  @Path("{id}/versions")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(VersionContent.class)
  @Operation(
      operationId = "createPolicyVersion",
      summary = "Amend a pack",
      description =
          "Versions are never overwritten: a new one takes the place of the others from its validFrom on, and may withdraw"
              + " versions that were wrong. If-Match is the version of the pack.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<VersionView> amend(@RestPath String id, Body<VersionContent> body) {
    var version = service.amend(id, body);
    return Created.at(at(Integer.toString(version.number())), version);
  }

  @GET
  @Path("{id}/versions/{number}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getPolicyVersion",
      summary = "One version with its numbers",
      description =
          "Every number with its unit, citation, source and whether it was checked against the text (verified).")
  public VersionView version(
      @RestPath String id,
      @RestPath
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
          int number) {
    return reader.version(id, number);
  }

  @GET
  @Path("{id}/versions/{number}/confirmations")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(ConfirmationQuery.class)
  @Operation(
      operationId = "listPolicyConfirmations",
      summary = "Who answers for numbers of a version that are not verified",
      description =
          "A number that is not verified may be relied on once an admin confirmed it with a citation.")
  public Page<Confirmation> confirmations(
      @RestPath String id,
      @RestPath
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
          int number) {
    return reader.confirmations(
        id, number, () -> queries.read(ConfirmationQuery.class), queries.fingerprint());
  }

  @POST
  @Path("{id}/versions/{number}/confirmations")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.ADMIN)
  @RequestBodySchema(NewConfirmation.class)
  @Operation(
      operationId = "createPolicyConfirmation",
      summary = "Answer for numbers that are not verified",
      description =
          "Lets formal steps rest on them. They stay marked as not verified: only a new version says that they were checked.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<Confirmation> confirm(
      @RestPath String id,
      @RestPath
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
          int number,
      Body<NewConfirmation> body) {
    var confirmation = service.confirm(id, number, body);
    return Created.at(at(confirmation.id().toString()), confirmation);
  }

  @GET
  @Path("{id}/versions/{number}/confirmations/{confirmation}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.TRAINING_MANAGER,
    Roles.RECRUITMENT_MANAGER,
    Roles.ROTATION_PLANNER,
    Roles.APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "getPolicyConfirmation",
      summary = "One confirmation",
      description = "Which numbers were confirmed, by whom, and by which document.")
  public Confirmation confirmation(
      @RestPath String id,
      @RestPath
          @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100000"))
          int number,
      @RestPath UUID confirmation) {
    return reader.confirmation(id, number, confirmation);
  }

  private String at(String made) {
    return uri.getAbsolutePath().getRawPath() + "/" + made;
  }
}
