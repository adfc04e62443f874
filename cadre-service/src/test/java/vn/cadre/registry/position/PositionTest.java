package vn.cadre.registry.position;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

@RegistryTest
class PositionTest {
  @Inject DataSource database;

  /** A position of an organisation that existed from 2000 to 2020, and of the same life. */
  private static Made positionUntil2020() {
    var given = new HashMap<String, Object>();
    given.put("code", code("CLOSED"));
    given.put("name", "Phòng Kinh tế");
    given.put("level", "COMMUNE");
    given.put("bloc", "STATE");
    given.put("kind", "AGENCY");
    given.put("validFrom", "2000-01-01");
    given.put("validTo", "2020-01-01");
    var office = post("/cadre/v1/organisations", given);
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            office.id(),
            "titleCode",
            title("HEAD").code(),
            "validFrom",
            "2001-01-01",
            "validTo",
            "2019-01-01"));
  }

  @Test
  void aPositionEndsWithTheLifeOfItsOrganisationAtTheLatest() {
    var position = positionUntil2020();
    for (var end : new String[] {"\"2020-01-02\"", "null"}) {
      editor(EVERYWHERE)
          .header("If-Match", position.etag())
          .body("{\"validTo\": %s}".formatted(end))
          .patch(position.location())
          .then()
          .statusCode(409)
          .body("code", equalTo("organisation-not-in-force"));
    }
    editor(EVERYWHERE)
        .header("If-Match", position.etag())
        .body(Map.of("validTo", "2020-01-01"))
        .patch(position.location())
        .then()
        .statusCode(200)
        .body("validTo", equalTo("2020-01-01"));
  }

  @Test
  void anEndBeforeTheStartIsNamedBeforeTheVersionIsJudged() {
    var position = positionUntil2020();
    editor(EVERYWHERE)
        .body(Map.of("validTo", "2001-01-01"))
        .patch(position.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("validTo period-in-order", "If-Match required"));
  }

  @Test
  void clearingWhatIsNotSetChangesNothing() {
    var position = position(root("FLAGS"), title("HEAD"), 2);
    editor(EVERYWHERE)
        .header("If-Match", position.etag())
        .body("{\"seats\":2,\"nonLocal\":null,\"termLimited\":null}")
        .patch(position.location())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(position.etag()));
    var head = title("HEAD");
    as(List.of("admin"), EVERYWHERE)
        .header("If-Match", head.etag())
        .body("{\"keyPost\":null}")
        .patch(head.location())
        .then()
        .statusCode(200)
        .header("ETag", equalTo(head.etag()));
  }

  @Test
  void seatsGivenAwayMeanwhileAreNotTakenAway() throws SQLException {
    var office = root("RACE");
    var position = position(office, title("DEPUTY"), 2);
    var person = cadre(office, "Nguyễn Văn Dần");
    try (var rival = RivalTransaction.begin(database)) {
      rival
          .runs("SELECT 1 FROM position WHERE id = ? FOR UPDATE", UUID.fromString(position.id()))
          .runs(
              """
              INSERT INTO appointment (id, version, cadre_id, position_id, seat_no, kind, main, starts, evidence)
              VALUES (?, 0, ?, ?, 2, 'APPOINTMENT', true, '2015-01-05', 'ROSTER')\
              """,
              UUID.randomUUID(),
              UUID.fromString(person.id()),
              UUID.fromString(position.id()));
      rival
          .commitsWhileWaiting(() ->
              editor(EVERYWHERE)
                  .header("If-Match", position.etag())
                  .body(Map.of("seats", 1))
                  .patch(position.location()))
          .then()
          .statusCode(409)
          .body("code", equalTo("seats-in-use"));
    }
  }

  @Test
  void aFilterThatNamesNothingIsNamed() {
    for (var list : List.of("positions", "appointments", "cadres")) {
      editor(EVERYWHERE)
          .queryParam("organisation", "NO-SUCH-UNIT")
          .queryParam("title", "NO-SUCH-TITLE")
          .get("/cadre/v1/" + list)
          .then()
          .statusCode(400)
          .body(
              "violations.collect { it.field + ' ' + it.code }",
              contains("organisation unknown-organisation", "title unknown-title"))
          .body("violations[1].message", containsString("NO-SUCH-TITLE"));
      editor(EVERYWHERE)
          .queryParam("organisation", "")
          .queryParam("rank", " , ")
          .get("/cadre/v1/" + list)
          .then()
          .statusCode(400)
          .body(
              "violations.collect { it.field + ' ' + it.code }",
              containsInAnyOrder("organisation required", "rank required"));
    }
    as(List.of("registry-viewer", "personal-data"), EVERYWHERE)
        .queryParam("ethnicGroup", "01,99")
        .get("/cadre/v1/cadres")
        .then()
        .statusCode(400)
        .body("violations.code", contains("known-ethnic-group"));
  }
}
