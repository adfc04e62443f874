package vn.cadre.registry.candidate;

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
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/candidates")
@Tag(name = "Candidates", description = "Who could fill a post, with reasons for and against")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CandidateResource {
  private final CandidateList list;
  private final Queries queries;
  private final HttpHeaders headers;

  CandidateResource(CandidateList list, Queries queries, HttpHeaders headers) {
    this.list = list;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(CandidateQuery.class)
  @Refuses("not-found")
  @Operation(
      operationId = "listCandidates",
      summary = "Who could fill a post, with every reason for and against",
      description =
          "Everybody in service who belongs to the caller's organisations on the day, in Vietnamese order of given names; nobody is left out for a reason against them unless `meets` says so. Assessed by the packs in force on the day for the organisation of the post: what its title asks (demands met, lacking or not told by the record), the last political conclusion, the grades of the last years, whether they hold the post already, disciplines that bar from a higher post, a full term before retirement where the post is a higher one, and quotas that bind there. What is young, able and grassroots, the pack of the kind candidates says; experience is told by appointments, movements and work history. A list of a past day holds who belongs to the caller's organisations today as well. Whether a seat is free is not asked.")
  public Page<CandidateView> list() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return list.page(queries.read(CandidateQuery.class), queries.fingerprint(), language);
  }
}
