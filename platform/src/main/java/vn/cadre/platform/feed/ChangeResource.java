package vn.cadre.platform.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

/**
 * The feed of a service's changes; one that publishes extends this with its path. Whoever reads
 * anything may ask: what they are told of follows from the roles that may GET it.
 */
@Tag(name = "Changes", description = "What changed, in order, for whoever keeps a copy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class ChangeResource {
  private final Feed feed;
  private final Queries queries;

  protected ChangeResource(Feed feed, Queries queries) {
    this.feed = feed;
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
    Roles.PORTAL,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Parameters(FeedQuery.class)
  @Operation(
      operationId = "listChanges",
      summary = "Changes after a cursor, as CloudEvents",
      description =
          "Told in the order of their positions, each to whoever could GET its record when it happened: the caller's roles say of which aggregates, the scope where. An event may be told again after a fault, with the same id; none is left out. Changes are kept for 90 days; an older cursor is answered with 410, and its Link header (rel=\"snapshot\") names where the state can be read.")
  @Refuses("cursor-expired")
  public ChangePage list() {
    return feed.page(queries.read(FeedQuery.class));
  }
}
