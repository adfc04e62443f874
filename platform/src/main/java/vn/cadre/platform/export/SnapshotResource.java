package vn.cadre.platform.export;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.identity.Roles;

/**
 * Where copies begin; a service that publishes extends this with its path. What of an aggregate is
 * in it follows from the roles that may GET it, and from the caller's scope.
 */
@Tag(name = "Changes")
@RunOnVirtualThread
public abstract class SnapshotResource {
  private final Snapshots snapshots;

  protected SnapshotResource(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @GET
  @Path("{aggregate}")
  @Produces(Snapshots.MEDIA_TYPE)
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
  @Operation(
      operationId = "getSnapshot",
      summary = "Every record of an aggregate in the caller's scope, one a line",
      description =
          "For whoever starts a copy, or whose cursor has expired: read {aggregates} as far as needed, and go on with listChanges after the Snapshot-Position of the first. A change told there may be in the snapshot already; its sequence says so. In no particular order, whatever the size; a connection that breaks off leaves it incomplete.")
  @APIResponse(
      responseCode = "200",
      description = "The records, whether in force or not",
      headers = {
        @Header(
            name = Snapshots.POSITION,
            description = "cursor for `after` of listChanges",
            required = true,
            schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = "Cache-Control",
            description = "what caches may do with it",
            schema = @Schema(type = SchemaType.STRING))
      },
      content =
          @Content(
              mediaType = Snapshots.MEDIA_TYPE,
              schema = @Schema(implementation = SnapshotLine.class)))
  public RestResponse<StreamingOutput> get(@RestPath String aggregate) {
    return snapshots.of(aggregate);
  }
}
