package vn.cadre.registry.facet;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class FacetsTest {
  private static final String CADRES = "/cadre/v1/cadres?organisation=";

  private static void register(Made office, String category, String gender) {
    post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Phan Thị Đếm",
            "category",
            category,
            "gender",
            gender,
            "organisationId",
            office.id()));
  }

  @Test
  void facetsCountTheWholeFilteredListWhateverThePage() {
    var office = root("FACET");
    register(office, "CADRE", "MALE");
    register(office, "CIVIL_SERVANT", "FEMALE");
    register(office, "CIVIL_SERVANT", "MALE");
    cadre(office, "Phan Không Giới");
    viewer(EVERYWHERE)
        .get(CADRES + office.code() + "&facets=category,gender&limit=1")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("facets.category[0].key", equalTo("CIVIL_SERVANT"))
        .body("facets.category[0].count", equalTo(3))
        .body("facets.category[1].key", equalTo("CADRE"))
        .body("facets.category[1].count", equalTo(1))
        .body("facets.gender.find { it.key == 'MALE' }.count", equalTo(2))
        .body("facets.gender.find { it.key == null }.count", equalTo(1));
    viewer(EVERYWHERE)
        .get(CADRES + office.code() + "&facets=category&gender=FEMALE")
        .then()
        .body("facets.category", hasSize(1))
        .body("facets.category[0].count", equalTo(1));
    viewer(EVERYWHERE).get(CADRES + office.code()).then().body("$", not(hasKey("facets")));
  }

  @Test
  void theNextPageMayLeaveThemOut() {
    var office = root("FACET-PAGE");
    cadre(office, "Phan Văn Một");
    cadre(office, "Phan Văn Hai");
    String next =
        viewer(EVERYWHERE).get(CADRES + office.code() + "&facets=category&limit=1").path("next");
    viewer(EVERYWHERE)
        .get(CADRES + office.code() + "&limit=1&cursor=" + next)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("next", nullValue());
  }

  @Test
  void otherListsHaveTheirOwn() {
    var office = root("FACET-LISTS");
    below(office, "WARD");
    below(office, "WARD");
    appointment(cadre(office, "Phan Văn Ghế"), position(office, title("HEAD"), 1), "2015-01-05");
    viewer(EVERYWHERE)
        .get("/cadre/v1/organisations?facets=level,kind&organisation=" + office.code())
        .then()
        .statusCode(200)
        .body("facets.level.find { it.key == 'COMMUNE' }.count", equalTo(2))
        .body("facets.level.find { it.key == 'PROVINCE' }.count", equalTo(1));
    viewer(EVERYWHERE)
        .get("/cadre/v1/positions?facets=rank,managementTier&organisation=" + office.code())
        .then()
        .statusCode(200)
        .body("facets.rank[0].key", equalTo("HEAD"));
    viewer(EVERYWHERE)
        .get("/cadre/v1/appointments?facets=kind,rank&organisation=" + office.code())
        .then()
        .statusCode(200)
        .body("facets.kind[0].key", equalTo("APPOINTMENT"))
        .body("facets.kind[0].count", equalTo(1));
  }

  @Test
  void anUnknownFacetIsRefusedWithTheOnesThereAre() {
    viewer(EVERYWHERE)
        .header("Accept-Language", "en")
        .get("/cadre/v1/positions?facets=rank,fullName&title=NOWHERE")
        .then()
        .statusCode(400)
        .body("violations", hasSize(2))
        .body(
            "violations.find { it.field == 'facets' }.message",
            containsString("rank, managementTier"));
    viewer(EVERYWHERE)
        .get("/cadre/v1/cadres?facets=category,bloc,level,rank,gender,status")
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("size"));
  }

  @Test
  void whatIsMaskedIsCountedOnlyForWhoeverSeesIt() {
    var office = root("FACET-MASK");
    cadre(office, "Phan Văn Che");
    viewer(EVERYWHERE).get(CADRES + office.code() + "&facets=ethnicGroup").then().statusCode(403);
    as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
        .get(CADRES + office.code() + "&facets=ethnicGroup")
        .then()
        .statusCode(200)
        .body("facets.ethnicGroup[0].count", equalTo(1));
  }
}
