package vn.cadre.registry.increment;

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
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1/salary-increments")
@Tag(name = "Salary increments", description = "Whose salary rises next, and when")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class IncrementResource {
  private final IncrementList list;
  private final Queries queries;
  private final HttpHeaders headers;

  IncrementResource(IncrementList list, Queries queries, HttpHeaders headers) {
    this.list = list;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(IncrementQuery.class)
  @Operation(
      operationId = "listSalaryIncrements",
      summary = "Who is due the next step of salary, the longest due first",
      description =
          "From the step that no other follows: after the cycle of its grade, later by what disciplines of the State and years graded as not completed add until then; at the top of the scale the allowance beyond it. By the packs of kinds salary-increments and salary-scales in force today for the organisation asked for; steps of grades whose scale these do not know are left out, as is whoever leaves before the day.")
  public Page<IncrementView> list() {
    return list.page(
        queries.read(IncrementQuery.class),
        queries.fingerprint(),
        RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
