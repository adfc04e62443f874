package vn.cadre.registry.record.salary;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import vn.cadre.registry.known.KnownAt;
import vn.cadre.registry.record.Annulment;
import vn.cadre.registry.record.Corrections;
import vn.cadre.registry.record.Entries;
import vn.cadre.registry.record.EntryQuery;

@Path("/cadre/v1/cadres/{cadreId}/salary-steps")
@Tag(
    name = "Salary steps",
    description = "What grade, step and coefficient, or what job position people are paid by")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.REGISTRY_VIEWER,
  Roles.REGISTRY_EDITOR,
  Roles.UNIT_NOMINATOR,
  Roles.AUDITOR,
  Roles.SELF
})
@RunOnVirtualThread
class SalaryStepResource {
  private final SalarySteps kind;
  private final Entries entries;
  private final Corrections corrections;

  SalaryStepResource(SalarySteps kind, Entries entries, Corrections corrections) {
    this.kind = kind;
    this.entries = entries;
    this.corrections = corrections;
  }

  @GET
  @Parameters(EntryQuery.class)
  @Operation(
      operationId = "listSalarySteps",
      summary = "One person's salary steps, the latest first",
      description = "asOf answers the one that was in force on the day.")
  public Page<SalaryStepView> list(@RestPath UUID cadreId) {
    return entries.page(kind, cadreId, EntryQuery.class);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewSalaryStep.class)
  @Refuses({"salary-step-overlap", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "createSalaryStep",
      summary = "Record a salary step",
      description =
          "Without `to` it lasts until the next one begins. Where the pack of kind salary-scales knows the grade, the coefficient lies in its range and the step on its scale.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<SalaryStepView> create(@RestPath UUID cadreId, Body<NewSalaryStep> body) {
    var made = corrections.create(kind, cadreId, body);
    return Created.at("/cadre/v1/cadres/" + cadreId + "/salary-steps/" + made.id(), made);
  }

  @GET
  @Path("{id}")
  @Parameters(KnownAt.class)
  @Operation(
      operationId = "getSalaryStep",
      summary = "One salary step",
      description =
          "Grade, step and coefficient, or job position and monthly amount; one of the two ways.")
  public SalaryStepView get(@RestPath UUID cadreId, @RestPath UUID id) {
    return entries.get(kind, cadreId, id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewSalaryStep.class)
  @Refuses({"entry-annulled", "salary-step-overlap", "decision-differs", "decision-revoked"})
  @Operation(
      operationId = "patchSalaryStep",
      summary = "Correct a salary step",
      description = Corrections.PATCH)
  public SalaryStepView patch(@RestPath UUID cadreId, @RestPath UUID id, Body<NewSalaryStep> body) {
    return corrections.correct(kind, cadreId, id, body);
  }

  @POST
  @Path("{id}/annul")
  @Transition
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(Annulment.class)
  @Refuses("entry-annulled")
  @Operation(
      operationId = "annulSalaryStep",
      summary = "Annul a salary step that was recorded in error",
      description = Corrections.ANNUL)
  public SalaryStepView annul(@RestPath UUID cadreId, @RestPath UUID id, Body<Annulment> body) {
    return corrections.annul(kind, cadreId, id, body);
  }
}
