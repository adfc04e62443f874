package vn.cadre.training.expense;

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
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;

@Path("/training/v1/expenses")
@Tag(name = "Money", description = "What was spent on classes, by source, against their budget")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.AUDITOR})
@RunOnVirtualThread
class ExpenseResource {
  private final ExpenseService service;
  private final Queries queries;

  ExpenseResource(ExpenseService service, Queries queries) {
    this.service = service;
    this.queries = queries;
  }

  @GET
  @Parameters(ExpenseQuery.class)
  @Operation(
      operationId = "listExpenses",
      summary = "What was spent on classes, the latest first",
      description = "Of the classes whose organiser is in scope; annulled ones if asked for.")
  public Page<ExpenseView> list() {
    return service.page(queries.read(ExpenseQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(ExpenseContent.class)
  @Operation(
      operationId = "createExpense",
      summary = "Record what was spent on a class",
      description =
          "More than the budget is taken, since it was spent: the money of the class, its line and its plan show it as over.")
  @APIResponse(responseCode = "201", description = "Recorded")
  public RestResponse<ExpenseView> create(Body<ExpenseContent> body) {
    var expense = service.create(body);
    return Created.at("/training/v1/expenses/" + expense.id(), expense);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getExpense",
      summary = "One expense",
      description = "With who recorded it, and why it was corrected or annulled last.")
  public ExpenseView get(@RestPath UUID id) {
    return service.get(id);
  }

  @PATCH
  @Path("{id}")
  @Corrects
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(ExpenseContent.class)
  @Refuses("expense-annulled")
  @Operation(
      operationId = "patchExpense",
      summary = "Correct an expense",
      description = "JSON Merge Patch with a reason; what stood there before stays in the trail.")
  public ExpenseView patch(@RestPath UUID id, Body<ExpenseContent> body) {
    return service.correct(id, body);
  }

  @POST
  @Path("{id}/annul")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(Annulment.class)
  @Transition
  @Refuses("expense-annulled")
  @Operation(
      operationId = "annulExpense",
      summary = "Annul an expense that was recorded in error",
      description = "It counts nowhere any more, and stays with the reason.")
  public ExpenseView annul(@RestPath UUID id, Body<Annulment> body) {
    return service.annul(id, body);
  }
}
