package vn.cadre.registry.reference;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.time.CivilClock;

@Path("/cadre/v1/administrative-units")
@Tag(name = "Reference", description = "Code lists and administrative units")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
class AdministrativeUnitResource {
  private final AdministrativeUnits units;
  private final Crosswalk crosswalk;
  private final Queries queries;
  private final CivilClock clock;

  AdministrativeUnitResource(
      AdministrativeUnits units, Crosswalk crosswalk, Queries queries, CivilClock clock) {
    this.units = units;
    this.crosswalk = crosswalk;
    this.queries = queries;
    this.clock = clock;
  }

  record AsOf(@Describe("in force on this day; today unless told") @Nullable LocalDate asOf) {}

  @GET
  @Parameters(AdministrativeUnitQuery.class)
  @Operation(
      operationId = "listAdministrativeUnits",
      summary = "Administrative units in force on a day",
      description =
          "63 provinces, 696 districts and 10,035 communes up to 2025-06-30; 34 provinces and 3,321"
              + " communes since. Several units may bear one name even in one province: ask, never pick.")
  public Page<AdministrativeUnitView> list() {
    return units.page(queries.read(AdministrativeUnitQuery.class), queries.fingerprint());
  }

  @GET
  @Path("{code}")
  @Parameters(AsOf.class)
  @Operation(
      operationId = "getAdministrativeUnit",
      summary = "What a code means on a day",
      description =
          "Codes were used again with another meaning: the same code may be one unit before 2025-07-01 and another after it. asOf says which day is meant, today unless told.")
  public AdministrativeUnitView get(@RestPath String code) {
    var asOf = queries.read(AsOf.class).asOf();
    return units
        .find(code, asOf == null ? clock.today() : asOf)
        .orElseThrow(ProblemException::notFound);
  }

  @GET
  @Path("{code}/crosswalk")
  @Parameters(Crosswalk.Query.class)
  @Operation(
      operationId = "getAdministrativeUnitCrosswalk",
      summary = "What became of a unit, or what it was made of",
      description =
          "From the units of the day `from` to those of the day `to`. An edge is full where the whole unit went there and partial where it was split: then several items are the answer, and none of them alone.")
  public Crosswalk.View crosswalk(@RestPath String code) {
    return crosswalk.of(code, queries.read(Crosswalk.Query.class));
  }
}
