package vn.cadre.registry.standard.check;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/cadres/{cadreId}/standard-check")
@Tag(name = "Assessments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StandardCheckResource {
  private final StandardCheckService service;
  private final Queries queries;
  private final HttpHeaders headers;

  StandardCheckResource(StandardCheckService service, Queries queries, HttpHeaders headers) {
    this.service = service;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(StandardCheckQuery.class)
  @Operation(
      operationId = "checkStandard",
      summary = "Whether somebody has what a post asks, with reasons",
      description =
          "By the standard that the title of the post had on the day: each demand with what is asked, what the record says and where it is written; demands that it does not make pass. Levels are those held on the day; whether a study counts is said by the standard (orStudying) and, in what, by the pack of the kind standard. What the record does not tell is UNDETERMINED, not lacking. Beside the posts stands the standard of the grade held. POST assessments with the kind `standard` keeps the one of the main post, to be judged anew.")
  public StandardCheckView check(@RestPath UUID cadreId) {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return service.check(cadreId, () -> queries.read(StandardCheckQuery.class), language);
  }
}
