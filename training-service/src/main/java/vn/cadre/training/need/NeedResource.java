package vn.cadre.training.need;

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

@Path("/training/v1/needs")
@Tag(name = "Needs", description = "Who needs which training, derived from standards of titles")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.TRAINING_MANAGER,
  Roles.UNIT_NOMINATOR,
  Roles.APPROVER,
  Roles.REGISTRY_VIEWER,
  Roles.AUDITOR
})
@RunOnVirtualThread
class NeedResource {
  private final NeedService counts;
  private final NeedyService people;
  private final Queries queries;
  private final HttpHeaders headers;

  NeedResource(NeedService counts, NeedyService people, Queries queries, HttpHeaders headers) {
    this.counts = counts;
    this.people = people;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(NeedQuery.class)
  @Operation(
      operationId = "getTrainingNeeds",
      summary = "How many lack what the standards of their titles ask and courses can give",
      description =
          "Derived on each read from what the registry tells: holders of main posts on the day, the standards of their titles in force on it, and what they hold or study for. A need is a demand that is LACKING by the registry's rules and its pack of the kind standard; a study under way is none where the pack lets it count, and is told either way. Demands that no course can meet (grade, age, membership of the Party) are not counted here, nor are people planned for succession.")
  public Needs needs() {
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return counts.count(queries.read(NeedQuery.class), language);
  }

  @GET
  @Path("people")
  @Parameters(NeedyQuery.class)
  @Operation(
      operationId = "listPeopleInNeed",
      summary = "Who lacks what the standard of their title asks and a course can give, by name",
      description =
          "Each with what is asked, what is held and what is studied for, the standard and where it is written. count=true counts them.")
  public Page<PersonInNeed> people() {
    return people.page(queries.read(NeedyQuery.class), queries.fingerprint());
  }
}
