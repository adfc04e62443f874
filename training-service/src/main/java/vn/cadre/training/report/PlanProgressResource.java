package vn.cadre.training.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.identity.Roles;

@Path("/training/v1/plans/{planId}/progress")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
class PlanProgressResource {
  private final PlanFigures figures;

  PlanProgressResource(PlanFigures figures) {
    this.figures = figures;
  }

  @GET
  @Operation(
      operationId = "getPlanProgress",
      summary = "How far a plan is carried out",
      description =
          "Classes planned and held, turns, persons and money of the revision that counts, in all and line by line; what is drafted does not count yet. For whoever has the organiser in scope.")
  public PlanProgress progress(@RestPath UUID planId) {
    return figures.progress(planId);
  }
}
