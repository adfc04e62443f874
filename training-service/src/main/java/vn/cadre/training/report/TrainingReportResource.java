package vn.cadre.training.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/reports/training")
@Tag(
    name = "Reports",
    description = "Classes, turns, persons and money of training, each in its own unit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TrainingReportResource {
  private final TrainingReports reports;
  private final Queries queries;
  private final HttpHeaders headers;

  TrainingReportResource(TrainingReports reports, Queries queries, HttpHeaders headers) {
    this.reports = reports;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.TRAINING_MANAGER, Roles.APPROVER, Roles.PORTAL, Roles.AUDITOR})
  @Parameters(TrainingReportQuery.class)
  @Operation(
      operationId = "getTrainingReport",
      summary = "Classes planned and held, turns, persons and cost of a period",
      description =
          "Of organisers in scope. A class counts from its start on, for the day on which it begins and for its own organiser's plan alone: classes of localities never fulfil the plan of the province. Plans are told where the period is whole years, audiences of turns and persons alone, sources of money alone. As CSV, Excel or PDF by Accept.")
  public TrainingReport report() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return reports.report(queries.read(TrainingReportQuery.class), language);
  }
}
