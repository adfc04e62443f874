package vn.cadre.registry.staffing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

@Path("/cadre/v1")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class StaffingResource {
  private final StaffingService staffing;
  private final DownsizingService downsizing;
  private final DeputySurplusService surplus;
  private final Queries queries;
  private final HttpHeaders headers;

  StaffingResource(
      StaffingService staffing,
      DownsizingService downsizing,
      DeputySurplusService surplus,
      Queries queries,
      HttpHeaders headers) {
    this.staffing = staffing;
    this.downsizing = downsizing;
    this.surplus = surplus;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Path("staffing")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(StaffingQuery.class)
  @Operation(
      operationId = "getStaffing",
      summary = "Quotas and people of an organisation in a year, by category",
      description =
          "Quotas of organisations in force on the day; where one has a quota, those below it are part of that. People are counted where they belong on the day. Each figure names what it counts.")
  public Staffing staffing() {
    return staffing.of(queries.read(StaffingQuery.class));
  }

  @GET
  @Path("downsizing")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(DownsizingQuery.class)
  @Operation(
      operationId = "getDownsizing",
      summary = "How far an organisation has shrunk",
      description =
          "The plan of the year with what was done by the day, and the quota of the year against that of the baseline year; how many people there are stands beside them.")
  public Downsizing downsizing() {
    return downsizing.of(queries.read(DownsizingQuery.class), language());
  }

  @GET
  @Path("deputy-surplus")
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.AUDITOR})
  @Parameters(DeputySurplusQuery.class)
  @Operation(
      operationId = "listDeputySurplus",
      summary = "Units made of others, with their deputies against what is allowed",
      description =
          "A merger of two bodies allows a deputy more, one of three two, for as long as the pack gives to settle; after that the norm alone holds. The latest day on which each must be back at the norm is settledFrom.")
  public Page<MergedUnit> deputySurplus() {
    return surplus.page(queries.read(DeputySurplusQuery.class), queries.fingerprint(), language());
  }

  private Locale language() {
    return RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
