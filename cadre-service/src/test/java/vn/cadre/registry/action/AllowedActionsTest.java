package vn.cadre.registry.action;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Traffic;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AllowedActionsTest {
  private static final Map<String, Map<String, ?>> EVERY_ACTION =
      Map.of("patch", Map.of(), "end", Map.of("to", "2019-01-01", "decision", decision()));

  /** One resource of each kind; the appointment can be ended. */
  private static Map<String, Made> resources(Made office) {
    var made = new LinkedHashMap<String, Made>();
    made.put("organisation", below(office, "UNIT"));
    var seat = position(office, title("DEPUTY"), 2);
    made.put("position", seat);
    var person = cadre(office, "Nguyễn Văn Ân");
    made.put("cadre", person);
    made.put("appointment", appointment(person, seat, "2015-01-05"));
    var body =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", code("BODY"),
                "organisationId", office.id(),
                "kind", "COMMITTEE",
                "name", "Ban Chấp hành",
                "validFrom", "2010-01-01"));
    made.put("body", body);
    made.put(
        "membership",
        post(
            body.location() + "/memberships",
            Map.of("cadreId", person.id(), "from", "2015-01-05")));
    return made;
  }

  /** Tries every action there is on the resource, and compares with what it offered before. */
  private static void offersWhatIsAccepted(Supplier<RequestSpecification> caller, Made resource) {
    List<String> offered = caller.get().get(resource.location()).path("allowedActions");
    assertThat(offered).isNotNull();
    EVERY_ACTION.forEach((action, body) -> {
      var etag = caller.get().get(resource.location()).getHeader("ETag");
      // what a kind does not know is tried too
      var asking =
          caller
              .get()
              .noFiltersOfType(Traffic.class)
              .contentType("application/json")
              .header("If-Match", etag);
      var status =
          action.equals("patch")
              ? asking.body(body).patch(resource.location()).statusCode()
              : asking.body(body).post(resource.location() + "/" + action).statusCode();
      if (offered.contains(action)) {
        assertThat(status).as("%s of %s", action, resource.location()).isEqualTo(200);
      } else {
        assertThat(status).as("%s of %s", action, resource.location()).isIn(403, 404, 405, 409);
      }
    });
  }

  @Test
  void anEditorIsOfferedWhatIsAcceptedOfEachKind() {
    var office = root("ACTIONS");
    resources(office)
        .forEach((kind, made) -> {
          var expected = kind.equals("appointment") ? List.of("end") : List.of("patch");
          assertThat(
                  editor(office.code()).get(made.location()).<List<String>>path("allowedActions"))
              .as(kind)
              .isEqualTo(expected);
          offersWhatIsAccepted(() -> editor(office.code()), made);
        });
  }

  @Test
  void whoeverOnlyReadsIsOfferedNothing() {
    var office = root("READERS");
    resources(office)
        .values()
        .forEach(made -> {
          offersWhatIsAccepted(() -> viewer(office.code()), made);
          offersWhatIsAccepted(() -> as(List.of("auditor"), office.code()), made);
          viewer(office.code()).get(made.location()).then().body("allowedActions", empty());
        });
  }

  @Test
  void anAppointmentWithNoDayBetweenStartAndEndCannotBeEndedEarlier() {
    var office = root("ONEDAY");
    var given =
        new HashMap<>(
            appointing(
                cadre(office, "Một Ngày"), position(office, title("HEAD"), 1), "2018-12-30"));
    given.put("to", "2018-12-31");
    var day = post("/cadre/v1/appointments", given);
    editor(office.code()).get(day.location()).then().body("allowedActions", empty());
    offersWhatIsAccepted(() -> editor(office.code()), day);
    editor(office.code())
        .header("If-Match", day.etag())
        .body(Map.of("to", "2018", "decision", decision()))
        .post(day.location() + "/end")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-ended"));
  }

  @Test
  void aPostElsewhereAndOnesOwnRecordOutsideTheScopeAreShownWithoutActions() {
    var mine = root("MINE");
    var foreign = root("FOREIGN");
    var person = cadre(mine, "Kiêm Nhiệm");
    appointment(person, position(mine, title("HEAD"), 1), "2015-01-05");
    var concurrent =
        new HashMap<>(appointing(person, position(foreign, title("DEPUTY"), 1), "2016-01-05"));
    concurrent.put("kind", "CONCURRENT");
    post("/cadre/v1/appointments", concurrent);
    editor(mine.code())
        .get(person.location() + "/appointments")
        .then()
        .body("items.allowedActions", contains(List.of("end"), List.of()));
    Supplier<RequestSpecification> own =
        () ->
            given()
                .auth()
                .oauth2(
                    Tokens.withClaims(
                        "{\"roles\":[\"self\",\"registry-editor\"],\"org_scope\":[\"%s\"],\"cadre_id\":\"%s\"}"
                            .formatted(foreign.code(), person.id())));
    own.get().get(person.location()).then().statusCode(200).body("allowedActions", empty());
    offersWhatIsAccepted(own, person);
  }

  @Test
  void listsTellTheActionsOfEachItemAndTheTagTellsRenderingsApart() {
    var office = root("LISTED");
    var made = resources(office);
    for (var list : List.of("organisations", "positions", "appointments", "bodies")) {
      editor(office.code())
          .queryParam("organisation", office.code())
          .get("/cadre/v1/" + list)
          .then()
          .statusCode(200)
          .body("items.allowedActions", everyItem(notNullValue()));
    }
    var position = made.get("position");
    assertThat(viewer(office.code()).get(position.location()).getHeader("ETag"))
        .isNotEqualTo(editor(office.code()).get(position.location()).getHeader("ETag"));
  }
}
