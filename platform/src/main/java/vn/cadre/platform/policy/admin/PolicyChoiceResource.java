package vn.cadre.platform.policy.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

/** How a version is chosen; a service that has rules extends this with its path. */
@Tag(name = "Policies", description = "The numbers of the rules, with validity, basis and versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class PolicyChoiceResource {
  private final PolicyReader reader;
  private final Queries queries;

  protected PolicyChoiceResource(PolicyReader reader, Queries queries) {
    this.reader = reader;
    this.queries = queries;
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
  @Parameters(ChoiceQuery.class)
  @Operation(
      operationId = "getPolicyChoice",
      summary = "Which version holds for an organisation on a day, and why not the others",
      description =
          "The nearest organisation first, then what came into force last, then the highest version.")
  public ChoiceView choice() {
    return reader.choice(queries.read(ChoiceQuery.class));
  }
}
