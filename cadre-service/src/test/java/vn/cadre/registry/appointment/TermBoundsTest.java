package vn.cadre.registry.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** How far a term goes on: not beyond its post, nor its holder's service, nor from a secondment. */
@RegistryTest
class TermBoundsTest {
  private Made office;

  @BeforeEach
  void settle() {
    office = root("BOUNDS");
  }

  @Test
  void aSecondmentIsNoTermThatIsRenewedOrExtended() {
    var person = born("1980-05-10");
    post(
        "/cadre/v1/appointments",
        Registry.appointing(person, position(office, title("STAFF"), 1), "2020-01-01"));
    var given =
        new HashMap<>(
            Registry.appointing(person, position(office, title("STAFF"), 1), "2024-02-01"));
    given.put("kind", "SECONDMENT");
    given.put("to", "2026-12-15");
    given.put("decision", paper("SECONDMENT", "2024-01-15"));
    var seconded = post("/cadre/v1/appointments", given);
    viewer(EVERYWHERE)
        .get(seconded.location())
        .then()
        .body("allowedActions", not(hasItem("reappoint")))
        .body("allowedActions", not(hasItem("extend")));
    change(seconded, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-11-20")))
        .statusCode(409)
        .body("code", equalTo("nothing-to-renew"));
    change(
            seconded,
            "extend",
            Map.of("to", "2027-12-15", "decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(409)
        .body("code", equalTo("nothing-to-renew"));
  }

  @Test
  void anExtensionEndsWithItsPost() {
    var term = term(born("1965-11-10"), "2027-01-01");
    change(term, "extend", Map.of("to", "2027-02-01", "decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(409)
        .body("code", equalTo("position-not-in-force"));
    change(term, "extend", Map.of("decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(200)
        .body("to", equalTo("2027-01-01"));
  }

  @Test
  void aRenewalEndsWithItsHoldersService() {
    change(
            term(born("1966-05-10"), null),
            "reappoint",
            Map.of("to", "2028-07-01", "decision", paper("REAPPOINTMENT", "2026-11-20")))
        .statusCode(400)
        .body("violations.code", contains("after-retirement"));
  }

  @Test
  void aTermIsNotToldToLastBeyondRetirementNorBegunAfterIt() {
    var given = appointing(born("1966-05-10"), limited(), "2025-01-01");
    given.put("decision", paper("APPOINTMENT", "2024-12-20"));
    given.put("to", "2029-01-01");
    refused(given)
        .body("reasons.rule", contains("term.until-retirement"))
        .body("reasons.expected", contains("2028-06-01"))
        .body("reasons.actual", contains("2029-01-01"));
    given.put("to", "2028-06-01");
    editor(EVERYWHERE).body(given).post("/cadre/v1/appointments").then().statusCode(201);

    var pensioner = appointing(born("1962-01-10"), limited(), "2025-01-01");
    pensioner.put("decision", paper("APPOINTMENT", "2024-12-20"));
    refused(pensioner)
        .body("reasons.rule", contains("term.until-retirement"))
        .body("reasons.actual", contains("2025-01-01"));
  }

  @Test
  void aTermThatWasDecidedBeforeThePacksOfRetirementIsNotJudgedByThem() {
    var given = appointing(born("1955-05-10"), limited(), "2013-01-01");
    given.put("decision", paper("APPOINTMENT", "2012-12-20"));
    given.put("to", "2017-06-01");
    editor(EVERYWHERE).body(given).post("/cadre/v1/appointments").then().statusCode(201);
  }

  @Test
  void aPaperOlderThanTheRulesIsBoundByThoseOfTheDayOnWhichItTakesEffect() {
    office = since1975();
    var given = appointing(born("1980-05-10"), limited(), "2022-12-01");
    given.put("decision", paper("APPOINTMENT", "1989-12-31"));
    given.put("to", "2029-01-01");
    refused(given)
        .body("reasons.rule", contains("term.length"))
        .body("reasons.expected", contains("P5Y"));
    var then = appointing(born("1950-05-10"), limited(), "1990-01-01");
    then.put("decision", paper("APPOINTMENT", "1989-12-31"));
    then.put("to", "1999-01-01");
    editor(EVERYWHERE).body(then).post("/cadre/v1/appointments").then().statusCode(201);
  }

  @Test
  void noTierIsGotRoundByAPaperThatIsOlderThanTheRules() {
    office = since1975();
    var managed =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                office.id(),
                "titleCode",
                title("HEAD").code(),
                "managementTier",
                "PROVINCIAL_STANDING_COMMITTEE",
                "validFrom",
                "1980-01-01"));
    var given = appointing(born("1980-05-10"), managed, "2022-12-01");
    given.put("decision", paper("APPOINTMENT", "1989-12-31"));
    editor(EVERYWHERE)
        .body(given)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"));
    var then = appointing(born("1950-05-10"), managed, "1988-01-01");
    then.put("decision", paper("APPOINTMENT", "1987-12-31"));
    editor(EVERYWHERE).body(then).post("/cadre/v1/appointments").then().statusCode(201);
  }

  private static Made since1975() {
    return post(
        "/cadre/v1/organisations",
        Map.of(
            "code", code("BOUNDS"),
            "name", "Tỉnh đã có từ lâu",
            "level", "PROVINCE",
            "bloc", "STATE",
            "kind", "PROVINCE",
            "validFrom", "1975-01-01"));
  }

  private static ValidatableResponse refused(Map<String, Object> given) {
    return editor(EVERYWHERE)
        .body(given)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(422)
        .body("code", equalTo("term-refused"));
  }

  private Map<String, Object> appointing(Made person, Made position, String from) {
    return new HashMap<>(Registry.appointing(person, position, from));
  }

  private Made limited() {
    String since = viewer(EVERYWHERE).get(office.location()).path("validFrom");
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            office.id(),
            "titleCode",
            title("HEAD").code(),
            "termLimited",
            true,
            "validFrom",
            since));
  }

  /** From 1 December 2021 to 1 December 2026. */
  private Made term(Made person, String postEnds) {
    var seat = new HashMap<String, Object>();
    seat.put("organisationId", office.id());
    seat.put("titleCode", title("HEAD").code());
    seat.put("termLimited", true);
    seat.put("validFrom", "2000-01-01");
    seat.put("validTo", postEnds);
    var given =
        new HashMap<>(Registry.appointing(person, post("/cadre/v1/positions", seat), "2021-12-01"));
    given.put("decision", paper("APPOINTMENT", "2021-11-20"));
    return post("/cadre/v1/appointments", given);
  }

  private Made born(String birthDate) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName", "Nguyễn Văn An",
            "gender", "MALE",
            "birthDate", birthDate,
            "category", "CIVIL_SERVANT",
            "organisationId", office.id(),
            "recruitedOn", "2001-01"));
  }

  private static Map<String, Object> paper(String type, String date) {
    return Map.of(
        "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  private static ValidatableResponse change(
      Made appointment, String transition, Map<String, Object> body) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(appointment.location()).getHeader("ETag"))
        .body(body)
        .post(appointment.location() + "/" + transition)
        .then();
  }
}
