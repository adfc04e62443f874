package vn.cadre.training.result;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/training/v1/results")
@Tag(name = "Results")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.AUDITOR, Roles.SELF})
@RunOnVirtualThread
class ResultListResource {
  private final ResultList results;
  private final Queries queries;
  private final HttpHeaders headers;

  ResultListResource(ResultList results, Queries queries, @Context HttpHeaders headers) {
    this.results = results;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(ResultQuery.class)
  @Operation(
      operationId = "listResults",
      summary = "Who passed which class, the latest first",
      description =
          "Of every learner whom the caller sees: those of their units and of the classes of their organisations. Whoever has the role `self` alone reads their own.")
  public Page<ResultView> list() {
    return results.page(queries.read(ResultQuery.class), queries.fingerprint(), language());
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getResult",
      summary = "One result, by the id of the enrolment",
      description = "Whether the learner passed, with each rule of the course and what it met.")
  public ResultView get(@RestPath UUID id) {
    return results.get(id, language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
