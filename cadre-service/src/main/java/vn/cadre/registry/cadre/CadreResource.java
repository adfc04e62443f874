package vn.cadre.registry.cadre;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.Created;
import vn.cadre.registry.known.KnownAt;

@Path("/cadre/v1/cadres")
@Tag(name = "Cadres", description = "One record for each person")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CadreResource {
  private final CadreService service;
  private final CadreList list;
  private final Queries queries;

  CadreResource(CadreService service, CadreList list, Queries queries) {
    this.service = service;
    this.list = list;
    this.queries = queries;
  }

  record AsOf(
      @Describe("the day the record speaks of; today unless told") @Nullable LocalDate asOf,
      KnownAt known) {}

  @GET
  @RolesAllowed({Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR})
  @Parameters(CadreQuery.class)
  @ShowsPersonalData
  @Operation(
      operationId = "listCadres",
      summary = "Who belongs to the caller's organisations on a day",
      description =
          "People who belong to the caller's organisations on the day (asOf, today unless told), or held a post there. `q` finds names without accents, case or word order; every filter narrows it, `facets` counts the rest of them, `sort=name` follows Vietnamese order by given name. Personal data are masked unless the caller has the role personal-data.")
  public Page<CadreSummary> list() {
    return list.page(queries.read(CadreQuery.class), queries.fingerprint());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewCadre.class)
  @ShowsPersonalData
  @Refuses("duplicate-personal-id")
  @Operation(
      operationId = "createCadre",
      summary = "Register a person",
      description =
          "They belong to the organisation from then on, and to that of their main post once they hold one. A personal number is registered once in the province; where digits and birth date or gender disagree it is taken with a warning in the answer.")
  @APIResponse(responseCode = "201", description = "Registered")
  public RestResponse<CadreView> create(Body<NewCadre> body) {
    var cadre = service.create(body);
    return Created.at("/cadre/v1/cadres/" + cadre.id(), cadre);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Roles.REGISTRY_VIEWER,
    Roles.REGISTRY_EDITOR,
    Roles.UNIT_NOMINATOR,
    Roles.AUDITOR,
    Roles.SELF
  })
  @Parameters(AsOf.class)
  @ShowsPersonalData
  @Refuses("record-joined")
  @Operation(
      operationId = "getCadre",
      summary = "One person's record",
      description =
          "Personal number, ethnic group, religion and residence are masked unless the role personal-data is held; then the read is logged with its purpose. The role self reads its own record, unmasked. For a past day, an organisation that the person belonged to then, but not today, reads no more than the name, and the levels and posts of that day; everything else is masked, whatever the role. An organisation where the person holds a post beside the main one reads the name and that post. knownAt is for whoever reads the record today: it tells what the record said then, with the names that organisations, titles and decisions have now. A record that was joined into another one (cadre-merges) is 410, with the address of that one in the header Link; knownAt tells what it said before.")
  public CadreView get(@RestPath UUID id) {
    return service.get(id, () -> queries.read(AsOf.class));
  }

  @PATCH
  @Path("{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.REGISTRY_EDITOR)
  @RequestBodySchema(NewCadre.class)
  @ShowsPersonalData
  @Refuses({"duplicate-personal-id", "over-quota"})
  @Operation(
      operationId = "patchCadre",
      summary = "Mend a person's record",
      description =
          "JSON Merge Patch: null clears, absent keeps. Without the role personal-data, a patch that names a masked field holding a value is refused, whatever it says. organisationId is the registration; today's organisation sent back changes nothing. Where quotas bind, another category is refused beyond the quotas that it has where the person holds a post.")
  public CadreView patch(@RestPath UUID id, Body<NewCadre> body) {
    return service.patch(id, body);
  }
}
