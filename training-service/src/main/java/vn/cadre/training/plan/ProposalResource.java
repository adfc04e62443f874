package vn.cadre.training.plan;

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
import vn.cadre.platform.problem.Refuses;

@Path("/training/v1/plans/{planId}/proposal")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.TRAINING_MANAGER)
@RunOnVirtualThread
class ProposalResource {
  private final Proposals proposals;

  ProposalResource(Proposals proposals) {
    this.proposals = proposals;
  }

  @GET
  @Refuses({"plan-state", "no-plan-pack"})
  @Operation(
      operationId = "getPlanProposal",
      summary = "Lines that would meet what people lack today",
      description =
          "For a drafted plan: what holders of posts in the organiser's subtree lack of the standards of their titles, each with a course taught in the year that grants it, less the participants that the plan counts already. Classes are sized by the pack training-plans. Nothing is written: whoever drafts takes a line over by createPlanLine, with its money.")
  public Proposal proposal(@RestPath UUID planId) {
    return proposals.of(planId);
  }
}
