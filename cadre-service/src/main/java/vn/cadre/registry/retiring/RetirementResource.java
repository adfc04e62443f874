package vn.cadre.registry.retiring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

@Path("/cadre/v1/retirements")
@Tag(name = "Retirements", description = "Who retires when by age, and by which rule")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RetirementResource {
  private final RetirementList list;
  private final Queries queries;

  RetirementResource(RetirementList list, Queries queries) {
    this.list = list;
    this.queries = queries;
  }

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(RetirementQuery.class)
  @Operation(
      operationId = "listRetirements",
      summary = "Who retires by age in a period, the soonest first",
      description =
          "By month of birth and sex, with the packs of kind retirement that are in force today for the organisations where people belong; who is known by the year of birth alone counts from January where the pack says so. Notice and decision are due by the pack of kind separations for the organisation asked for. Left out are those who have left the service already, and those whose sex or date of birth is not on record: retirement of a record names what is missing. A separation ahead is shown beside.")
  public Page<RetiringView> list() {
    return list.page(queries.read(RetirementQuery.class), queries.fingerprint());
  }
}
