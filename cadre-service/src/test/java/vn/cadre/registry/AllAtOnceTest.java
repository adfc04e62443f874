package vn.cadre.registry;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request is told at once, and with what would help. */
@RegistryTest
class AllAtOnceTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";
  private static final String NOBODY = UUID.randomUUID().toString();

  @Test
  void anUnknownTitleIsToldWithADateAndANumberThatCannotBeRead() {
    editor(EVERYWHERE)
        .body(
            Map.of(
                "titleCode",
                "NOPE",
                "validFrom",
                "2025-13-01",
                "seats",
                "two",
                "organisationId",
                NOBODY))
        .post("/cadre/v1/positions")
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "titleCode unknown-title",
                "validFrom invalid-date",
                "seats wrong-type",
                "organisationId unknown-organisation"));
  }

  @Test
  void aLevelThatHasEndedIsToldWithAParentThatIsUnknownAndByItselfOnceAllElseIsMended() {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "code", code("LATE"),
                "name", "Quận thử",
                "level", "DISTRICT",
                "bloc", "STATE",
                "kind", "DISTRICT",
                "validFrom", "2025-08-01",
                "parentId", NOBODY));
    editor(EVERYWHERE)
        .body(body)
        .post("/cadre/v1/organisations")
        .then()
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("parentId unknown-organisation", "validTo level-ended"));
    body.put("parentId", root("PARENT").id());
    editor(EVERYWHERE)
        .body(body)
        .post("/cadre/v1/organisations")
        .then()
        .statusCode(422)
        .body("code", equalTo("level-ended"));
  }

  @Test
  void aDryRunOfNoKindNamesTheOrganisationsThatThereAreNot() {
    editor(EVERYWHERE)
        .body(Map.of("kind", "RENAMED", "from", List.of("NOPE"), "effectiveFrom", "x"))
        .post("/cadre/v1/restructurings/dry-run")
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "kind not-one-of",
                "effectiveFrom invalid-date",
                "decision required",
                "from[0] unknown-organisation"));
  }

  @Test
  void thePaperAndThePersonOfAnAppointmentAreToldWithADateThatCannotBeRead() {
    var office = root("WHOLE");
    var given =
        new HashMap<>(
            appointing(cadre(office, "Một"), position(office, title("HEAD"), 1), "2025-02-30"));
    given.put("cadreId", NOBODY);
    given.put("seatNo", 2);
    given.put(
        "decision",
        Map.of(
            "type", "COMMENDATION",
            "number", "1",
            "date", "2025-07-10",
            "issuer", "Huyện ủy",
            "tier", "DISTRICT_STANDING_COMMITTEE"));
    editor(EVERYWHERE)
        .body(given)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "from invalid-date",
                "cadreId unknown-cadre",
                "seatNo no-such-seat",
                "decision.tier tier-ended",
                "decision.type decision-type"));
  }

  @Test
  void anEntryIsToldOfItsDatesAndOfItsPaperAtOnce() {
    var person = cadre(root("ENTRY"), "Hai");
    editor(EVERYWHERE)
        .body(
            Map.of(
                "form",
                "CERTIFICATE_OF_MERIT",
                "awardedOn",
                "2031",
                "achievement",
                "Hoàn thành xuất sắc nhiệm vụ",
                "decision",
                Map.of("type", "APPOINTMENT", "number", "1", "date", "nay", "issuer", "UBND")))
        .post(person.location() + "/rewards")
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "awardedOn in-the-future",
                "decision.date invalid-date",
                "decision.type decision-type"));
    editor(EVERYWHERE)
        .body(Map.of("fullName", "Ba", "birthDate", "2040-01-01", "organisationId", NOBODY))
        .post("/cadre/v1/cadres")
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "category required",
                "birthDate in-the-future",
                "organisationId unknown-organisation"));
  }

  @Test
  void aMissingIfMatchIsToldWithTheBodyAndByItselfOnceTheBodyIsRight() {
    var office = root("IFMATCH");
    var made = appointment(cadre(office, "Tư"), position(office, title("HEAD"), 1), "2015-01-05");
    var end = new HashMap<String, Object>(Map.of("to", "hôm nay", "decision", decision()));
    editor(EVERYWHERE)
        .body(end)
        .post(made.location() + "/end")
        .then()
        .statusCode(400)
        .body(FOUND, containsInAnyOrder("to invalid-date", "If-Match required"));
    editor(EVERYWHERE)
        .body(Map.of("name", ""))
        .patch(office.location())
        .then()
        .statusCode(400)
        .body(FOUND, hasItem("If-Match required"));
    end.put("to", "2020-01-01");
    editor(EVERYWHERE).body(end).post(made.location() + "/end").then().statusCode(428);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("decision", decision()))
        .post(made.location() + "/end")
        .then()
        .statusCode(400)
        .body(FOUND, contains("to required"));
  }

  @Test
  void whoeverLacksTheRoleIsToldWhichWouldDo() {
    editor(EVERYWHERE)
        .header("Accept-Language", "en")
        .body(Map.of("code", "X", "name", "X", "rank", "STAFF"))
        .post("/cadre/v1/titles")
        .then()
        .statusCode(403)
        .body("detail", containsString("admin"));
    as(List.of("registry-viewer"), EVERYWHERE)
        .body(Map.of())
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(403)
        .body("detail", containsString("registry-editor"));
  }

  @Test
  void aFullPositionNamesItselfItsHoldersThePeriodAndWhatWouldHelp() {
    var office = root("FULL");
    var title = title("HEAD");
    var seat = position(office, title, 1);
    appointment(cadre(office, "Lê Đức Đạt"), seat, "2015-01-05");
    var other = cadre(office, "Vũ Văn Uy");
    editor(EVERYWHERE)
        .body(appointing(other, seat, "2016-01-05"))
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(409)
        .body("code", equalTo("no-free-seat"))
        .body("detail", containsString("Chức danh " + title.code()))
        .body("detail", containsString("Tỉnh thử nghiệm " + office.code()))
        .body("detail", containsString("từ 2016-01-05"))
        .body("detail", containsString("chỗ 1: Lê Đức Đạt, từ 2015-01-05"))
        .body("detail", containsString("tăng số chỗ"));
    var first = new HashMap<>(appointing(other, seat, "2016-01-05"));
    first.put("seatNo", 1);
    editor(EVERYWHERE)
        .header("Accept-Language", "en")
        .body(first)
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(409)
        .body("code", equalTo("seat-taken"))
        .body("detail", containsString("seat 1: Lê Đức Đạt, from 2015-01-05"));
  }

  @Test
  void aCodeThatIsTakenIsNamedWithItsField() {
    var taken = root("TAKEN");
    editor(EVERYWHERE)
        .body(
            Map.of(
                "code", taken.code(),
                "name", "Lần nữa",
                "level", "PROVINCE",
                "bloc", "STATE",
                "kind", "PROVINCE",
                "validFrom", "2000-01-01"))
        .post("/cadre/v1/organisations")
        .then()
        .statusCode(409)
        .body("code", equalTo("duplicate-code"))
        .body(FOUND, contains("code duplicate-code"))
        .body("violations[0].message", containsString(taken.code()));
  }

  @Test
  void anAppointmentThatEndsSaysWhenAndThatOnlyAnEarlierEndIsTaken() {
    var office = root("ENDED");
    var made = appointment(cadre(office, "Năm"), position(office, title("HEAD"), 1), "2015-01-05");
    var etag = made.etag();
    for (var to : List.of("2020-01-01", "2019-01-01")) {
      etag =
          editor(EVERYWHERE)
              .header("If-Match", etag)
              .body(Map.of("to", to, "decision", decision()))
              .post(made.location() + "/end")
              .then()
              .statusCode(200)
              .body("allowedActions", hasItem("end"))
              .extract()
              .header("ETag");
    }
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("to", "2019-06-01", "decision", decision()))
        .post(made.location() + "/end")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-ended"))
        .body("detail", containsString("kết thúc vào 2019-01-01"));
  }

  @Test
  void aDateOutOfRangeIsToldTheRange() {
    viewer(EVERYWHERE)
        .get("/cadre/v1/organisations?asOf=1500-01-01")
        .then()
        .statusCode(400)
        .body("violations[0].message", containsString("1800–2999"));
  }
}
