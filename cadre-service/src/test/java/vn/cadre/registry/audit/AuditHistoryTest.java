package vn.cadre.registry.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** What was changed on the record, as its readers are told. */
@RegistryTest
class AuditHistoryTest {

  private static String history(Made resource) {
    return resource.location() + "/history";
  }

  private static void patch(Made resource, Map<String, ?> change) {
    var now = editor(EVERYWHERE).get(resource.location()).getHeader("ETag");
    as(List.of("registry-editor", "personal-data"), EVERYWHERE)
        .header("If-Match", now)
        .body(change)
        .patch(resource.location())
        .then()
        .statusCode(200);
  }

  private static Made someone(Made organisation) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Phạm Thị Lan",
            "personalId", personalId(),
            "ethnicGroup", "01",
            "category", "CIVIL_SERVANT",
            "organisationId", organisation.id()));
  }

  private static ValidatableResponse read(Made person, List<String> roles, String... scope) {
    return as(roles, scope).get(history(person)).then();
  }

  @Test
  void aPersonsHistoryTellsTheRecordAndWhatHangsOnItTheLatestFirst() {
    var organisation = root("HI");
    var person = cadre(organisation, "Nguyễn Văn An");
    var appointment = appointment(person, position(organisation, title("HEAD"), 1), "2015-02-01");
    post(
        "/cadre/v1/cadres/" + person.id() + "/qualifications",
        Map.of("kind", "PROFESSIONAL", "level", "UNIVERSITY", "status", "COMPLETED"));
    patch(person, Map.of("fullName", "Nguyễn Văn Ân"));

    read(person, List.of("registry-viewer"), organisation.code())
        .statusCode(200)
        // the qualification changed the person's levels, which are told with the person
        .body(
            "items.kind", contains("cadres", "cadres", "qualifications", "appointments", "cadres"))
        .body("items.number", contains(3, 2, 1, 1, 1))
        .body("items.action", contains("CHANGED", "CHANGED", "CREATED", "CREATED", "CREATED"))
        .body("items.by.client", everyItem(equalTo("test")))
        .body("items[0].by.roles", hasItem("registry-editor"))
        .body("items[0].fields.field", contains("fullName"))
        .body("items[0].fields[0].before", equalTo("Nguyễn Văn An"))
        .body("items[0].fields[0].after", equalTo("Nguyễn Văn Ân"))
        .body("items[1].fields", empty())
        .body("items[3].resourceId", equalTo(appointment.id()))
        .body("items[3].decision.issuer", equalTo("Ban Thường vụ Tỉnh ủy"))
        .body("items[3].fields.field", hasItems("positionId", "from", "main"))
        .body("items.by.address", everyItem(nullValue()));
    viewer(organisation.code())
        .get(history(appointment))
        .then()
        .statusCode(200)
        .body("items.resourceId", contains(appointment.id()));
  }

  @Test
  void anAuditorIsToldFromWhere() {
    var organisation = root("HI");
    read(cadre(organisation, "Lê Thị Cúc"), List.of("auditor"), organisation.code())
        .statusCode(200)
        .body("items[0].by.address", equalTo("127.0.0.1"))
        .body("items[0].by.traceId", notNullValue());
  }

  @Test
  void whatTheRecordMasksTheHistoryMasksAndUnmaskedReadsAreLogged() {
    var organisation = root("HI");
    var person = someone(organisation);
    patch(person, Map.of("ethnicGroup", "02"));

    read(person, List.of("registry-viewer"), organisation.code())
        .statusCode(200)
        .body("items[0].masked", contains("ethnicGroup"))
        .body("items[0].fields.field", contains("ethnicGroup"))
        .body("items[0].fields[0].before", nullValue())
        .body("items[0].fields[0].after", nullValue())
        .body("items[1].masked", containsInAnyOrder("personalId", "ethnicGroup"));
    read(person, List.of("registry-viewer", "personal-data"), organisation.code())
        .statusCode(200)
        .body("items[0].masked", empty())
        .body("items[0].fields[0].before", equalTo("01"))
        .body("items[0].fields[0].after", equalTo("02"));

    as(List.of("auditor"), EVERYWHERE)
        .get(person.location() + "/access-log")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.operation == 'listCadreHistory' }.fields.flatten().sort()",
            contains("ethnicGroup", "personalId"));
  }

  @Test
  void onesOwnHistoryIsReadUnmaskedAndNobodyElsesAtAll() {
    var organisation = root("HI");
    var person = someone(organisation);
    var other = someone(organisation);
    var token =
        Tokens.withClaims(
            "{\"name\":\"Lan\",\"roles\":[\"self\"],\"org_scope\":[],\"cadre_id\":\"%s\"}"
                .formatted(person.id()));
    var me = given().auth().oauth2(token);
    me.get(history(person)).then().statusCode(200).body("items[0].masked", empty());
    given().auth().oauth2(token).get(history(other)).then().statusCode(404);
  }

  @Test
  void whatIsOutOfScopeHasNoHistoryAndOtherRolesAreRefused() {
    var here = root("HI");
    var there = root("HI");
    var position = position(there, title("HEAD"), 1);
    var appointment = appointment(cadre(there, "Đỗ Văn Em"), position, "2015-02-01");
    for (var hidden : List.of(there, position, appointment, cadre(there, "Vũ Thị Hạnh"))) {
      viewer(here.code()).get(history(hidden)).then().statusCode(404);
      viewer(there.code()).get(history(hidden)).then().statusCode(200);
      as(List.of("training-manager"), EVERYWHERE).get(history(hidden)).then().statusCode(403);
    }
  }

  @Test
  void anOrganisationsHistoryTellsItsPositionsToo() {
    var organisation = root("HI");
    var position = position(organisation, title("HEAD"), 1);
    patch(position, Map.of("seats", 4));
    viewer(organisation.code())
        .get(history(organisation))
        .then()
        .statusCode(200)
        .body("items.kind", contains("positions", "positions", "organisations"))
        .body("items[0].fields[0].before", equalTo(1))
        .body("items[0].fields[0].after", equalTo(4));
  }

  @Test
  void theHistoryIsPagedAndFiltered() {
    var organisation = root("HI");
    var position = position(organisation, title("HEAD"), 1);
    patch(position, Map.of("seats", 2));
    patch(position, Map.of("seats", 3));
    var path = history(position);

    var first = viewer(organisation.code()).get(path + "?limit=2&count=true").jsonPath();
    assertThat(first.getList("items.number")).isEqualTo(List.of(3, 2));
    assertThat(first.getInt("total")).isEqualTo(3);
    viewer(organisation.code())
        .get(path + "?limit=2&cursor=" + first.getString("next"))
        .then()
        .body("items.number", contains(1))
        .body("next", nullValue());
    viewer(organisation.code())
        .get(path + "?action=CREATED&sort=at")
        .then()
        .body("items.number", contains(1));
    viewer(organisation.code()).get(path + "?to=2001-01-01").then().body("items", empty());
    viewer(organisation.code())
        .get(path + "?action=DESTROYED&from=x&since=1")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("action", "from", "since"));
  }
}
