package vn.cadre.training.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/classes/{classId}/results")
@Tag(name = "Results", description = "Who passed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class ResultResource {
  private final ResultService service;
  private final ResultList results;
  private final Queries queries;
  private final HttpHeaders headers;

  ResultResource(
      ResultService service, ResultList results, Queries queries, @Context HttpHeaders headers) {
    this.service = service;
    this.results = results;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(ResultsOfClassQuery.class)
  @Operation(
      operationId = "listResultsOfClass",
      summary = "Who passed a class",
      description =
          "Of every learner whom the caller sees and of whom there is a result, with each rule of the course and what it met.")
  public Page<ResultView> list(@RestPath UUID classId) {
    return results.page(
        classId,
        queries.read(ResultsOfClassQuery.class),
        queries.fingerprint(),
        RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.TRAINING_MANAGER)
  @RequestBodySchema(NewResults.class)
  @Refuses({"class-not-held", "stale"})
  @Operation(
      operationId = "recordResults",
      summary = "Record who passed a class",
      description =
          "All at once or in parts; a row that comes again corrects the one before, until a certificate rests on it. `passed` follows from the course's rules of attendance and score. Nothing is written unless every row is right, nor where a row names a `version` that is no longer so.")
  @APIResponse(responseCode = "200", description = "Recorded: those of the rows that were sent")
  public ResultsView record(@RestPath UUID classId, Body<NewResults> body) {
    return service.put(
        classId, body, RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
