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

@Path("/training/v1/classes/{classId}/money")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
class ClassMoneyResource {
  private final PlanFigures figures;

  ClassMoneyResource(PlanFigures figures) {
    this.figures = figures;
  }

  @GET
  @Operation(
      operationId = "getClassMoney",
      summary = "What a class was to cost, and what it cost",
      description =
          "Budget against expenses by source; what is spent beyond the budget is shown, not refused. For whoever has the organiser in scope.")
  public ClassMoney money(@RestPath UUID classId) {
    return figures.money(classId);
  }
}
