package vn.cadre.registry.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Days.monthFromNow;
import static vn.cadre.registry.Days.today;
import static vn.cadre.registry.Days.tomorrow;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class TermTest {
  private static final String APPOINTMENTS = "/cadre/v1/appointments";

  private static Made limited(Made office, String validTo) {
    var position = new HashMap<String, Object>();
    position.put("organisationId", office.id());
    position.put("titleCode", title("HEAD").code());
    position.put("termLimited", true);
    position.put("validFrom", "2000-01-01");
    position.put("validTo", validTo);
    return post("/cadre/v1/positions", position);
  }

  private static Made born(Made office, String name, String birthDate) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            name,
            "gender",
            "MALE",
            "birthDate",
            birthDate,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id(),
            "recruitedOn",
            "2001-01"));
  }

  private static Map<String, Object> paper(String type, String date) {
    return Map.of(
        "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  private static Map<String, Object> given(
      Made person, Made position, String kind, String from, String decided) {
    var given = new HashMap<>(appointing(person, position, from));
    given.put("kind", kind);
    var type =
        switch (kind) {
          case "CONCURRENT", "ACTING" -> "APPOINTMENT";
          case "ELECTION" -> "RATIFICATION";
          default -> kind;
        };
    given.put("decision", paper(type, decided));
    return given;
  }

  private static ValidatableResponse appoint(Map<String, Object> given) {
    return editor(EVERYWHERE).body(given).post(APPOINTMENTS).then();
  }

  private static ValidatableResponse change(
      Made appointment, String transition, Map<String, Object> body) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(appointment.location()).getHeader("ETag"))
        .body(body)
        .post(appointment.location() + "/" + transition)
        .then();
  }

  @Test
  void aTermOfATermLimitedPostLastsFiveYearsUnlessToldAndNeverLonger() {
    var office = root("TERM");
    var seat = limited(office, null);
    var given = given(cadre(office, "Lê Đức Đạt"), seat, "APPOINTMENT", "2022-12-01", "2022-11-15");
    given.put("to", "2027-12-02");
    appoint(given)
        .statusCode(422)
        .body("code", equalTo("term-refused"))
        .body("reasons.rule", contains("term.length"))
        .body("reasons.expected", contains("P5Y"))
        .body("reasons.verified", contains(true));
    given.remove("to");
    appoint(given).statusCode(201).body("to", equalTo("2027-12-01"));
    appoint(
            given(
                cadre(office, "Không thời hạn"),
                position(office, title("HEAD"), 1),
                "APPOINTMENT",
                "2022-12-01",
                "2022-11-15"))
        .statusCode(201)
        .body("to", nullValue());
  }

  @Test
  void withLessThanFiveYearsToRetirementATermEndsWithIt() {
    var office = root("RETIRES");
    appoint(
            given(
                born(office, "Nguyễn Văn An", "1966-05-10"),
                limited(office, null),
                "APPOINTMENT",
                "2024-01-01",
                "2023-12-20"))
        .statusCode(201)
        .body("to", equalTo("2028-06-01"));
  }

  @Test
  void aTermIsRenewedWithin90DaysBeforeItEndsAndByTheLastWorkingDay() {
    var office = root("RENEWED");
    var person = born(office, "Hoàng Văn An", "1980-05-10");
    var seat = limited(office, null);
    var first = post(APPOINTMENTS, given(person, seat, "APPOINTMENT", "2021-06-01", "2021-05-20"));
    viewer(office.code())
        .get(first.location() + "/tenure?asOf=2026-03-01")
        .then()
        .body("termEnds", equalTo("2026-06-01"))
        .body("renewal.outcome", equalTo("NOT_DUE"))
        .body("renewal.reasons.find { it.rule == 'term.renewal-window' }.passed", equalTo(false));
    change(first, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-03-01")))
        .statusCode(422)
        .body("code", equalTo("term-refused"))
        .body(
            "reasons.rule", contains("term.renewal-window", "term.decided-in-time", "term.renews"))
        .body("reasons.passed", contains(false, true, true))
        .body("reasons[1].expected", equalTo("2026-05-29"));
    change(first, "reappoint", Map.of("decision", paper("REAPPOINTMENT", tomorrow().toString())))
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("decision.date future-date"));
    var elsewhere = root("LATE");
    var late =
        post(
            APPOINTMENTS,
            given(
                born(elsewhere, "Nguyễn Văn Muộn", "1980-05-10"),
                limited(elsewhere, null),
                "APPOINTMENT",
                "2021-10-01",
                "2021-09-20"));
    change(late, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-10-01")))
        .statusCode(422)
        .body("reasons.passed", contains(true, false, true));
    String renewed =
        change(first, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-05-20")))
            .statusCode(200)
            .body("kind", equalTo("REAPPOINTMENT"))
            .body("from", equalTo("2026-06-01"))
            .body("to", equalTo("2031-06-01"))
            .body("seatNo", equalTo(1))
            .body("main", equalTo(true))
            .extract()
            .path("id");
    viewer(office.code())
        .get(APPOINTMENTS + "/" + renewed + "/tenure?asOf=2027-06-01")
        .then()
        .body("termNumber", equalTo(2))
        .body("turns", equalTo(2))
        .body("since", equalTo("2021-06-01"))
        .body("least", equalTo("P6Y"));
  }

  @Test
  void aTermIsListedAsDueUntilItIsRenewed() {
    var office = root("DUE");
    var end = monthFromNow(1);
    var first =
        post(
            APPOINTMENTS,
            given(
                born(office, "Hoàng Văn An", "1990-05-10"),
                limited(office, null),
                "APPOINTMENT",
                end.minusYears(5).toString(),
                end.minusYears(5).minusDays(12).toString()));
    due(office, end).body("items", empty());
    due(office, end.plusDays(1))
        .body("items.id", contains(first.id()))
        .body("items[0].allowedActions", empty());
    change(
            first,
            "reappoint",
            Map.of("decision", paper("REAPPOINTMENT", today().minusDays(14).toString())))
        .statusCode(200)
        .body("from", equalTo(end.toString()));
    due(office, end.plusDays(1)).body("items", empty());
  }

  private static ValidatableResponse due(Made office, LocalDate before) {
    return viewer(office.code())
        .get(APPOINTMENTS + "?organisation=" + office.code() + "&reappointmentDueBefore=" + before)
        .then()
        .statusCode(200);
  }

  @Test
  void withLessThanTwoYearsToServeATermIsExtendedUntilRetirementAndTheExtensionCanBeRevoked() {
    var office = root("EXTENDED");
    var person = born(office, "Cao Văn Áng", "1966-10-10");
    var first =
        post(
            APPOINTMENTS,
            given(person, limited(office, null), "APPOINTMENT", "2021-12-01", "2021-11-20"));
    change(first, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-11-20")))
        .statusCode(422)
        .body("reasons.rule", hasItem("term.renews"))
        .body("reasons[2].passed", equalTo(false))
        .body("reasons[2].actual", equalTo("P1Y11M"));
    change(
            first,
            "extend",
            Map.of("to", "2028-11-02", "decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(400)
        .body("violations.collect { it.field + ' ' + it.code }", contains("to after-retirement"));
    String extension =
        change(first, "extend", Map.of("decision", paper("EXTENSION", "2026-11-20")))
            .statusCode(200)
            .body("to", equalTo("2028-11-01"))
            .body("kind", equalTo("APPOINTMENT"))
            .extract()
            .path("extendedById");
    var document = viewer(office.code()).get("/cadre/v1/decisions/" + extension);
    document.then().body("broughtAbout.kind", contains("APPOINTMENT_EXTENDED"));
    editor(EVERYWHERE)
        .header("If-Match", document.getHeader("ETag"))
        .body(Map.of("reason", "Nhầm", "decision", paper("REVOCATION", "2026-11-21")))
        .post("/cadre/v1/decisions/" + extension + "/revoke")
        .then()
        .statusCode(200)
        .body("consequences.outcome", contains("SHORTENED"));
    viewer(office.code())
        .get(first.location())
        .then()
        .body("to", equalTo("2026-12-01"))
        .body("extendedById", nullValue());
  }

  @Test
  void whoeverServesLongEnoughIsNotExtendedAndWithoutATermNothingIsRenewed() {
    var office = root("NEITHER");
    var young = born(office, "Lê Đức Đạt", "1985-10-10");
    var term =
        post(
            APPOINTMENTS,
            given(young, limited(office, null), "APPOINTMENT", "2021-12-01", "2021-11-20"));
    change(term, "extend", Map.of("decision", paper("EXTENSION", "2026-11-20")))
        .statusCode(422)
        .body("reasons.rule", hasItem("term.extends"));
    var endless =
        post(
            APPOINTMENTS,
            given(
                born(office, "Không thời hạn", "1985-10-10"),
                position(office, title("HEAD"), 1),
                "APPOINTMENT",
                "2021-12-01",
                "2021-11-20"));
    change(endless, "reappoint", Map.of("decision", paper("REAPPOINTMENT", "2026-11-20")))
        .statusCode(409)
        .body("code", equalTo("nothing-to-renew"));
    appoint(
            given(
                cadre(office, "Chưa từng giữ"),
                position(office, title("HEAD"), 1),
                "REAPPOINTMENT",
                "2021-12-01",
                "2021-11-20"))
        .statusCode(409)
        .body("code", equalTo("nothing-to-renew"));
  }

  /** A16, over the interface. */
  @Test
  void headReappointedAfterFiveYearsHas7Years11Months27DaysOn20220228AndEightYearsTheDayAfter() {
    var office = root("TENURE");
    var person = cadre(office, "Trưởng phòng");
    var seat = position(office, title("HEAD"), 1);
    var first = given(person, seat, "APPOINTMENT", "2014-03-01", "2014-02-20");
    first.put("to", "2019-03-01");
    post(APPOINTMENTS, first);
    var second =
        post(APPOINTMENTS, given(person, seat, "REAPPOINTMENT", "2019-03-01", "2019-02-20"));
    viewer(office.code())
        .get(second.location() + "/tenure?asOf=2022-02-28")
        .then()
        .body("held", equalTo(true))
        .body("since", equalTo("2014-03-01"))
        .body("least", equalTo("P7Y11M27D"))
        .body("most", equalTo("P7Y11M27D"))
        .body("termNumber", equalTo(2));
    viewer(office.code())
        .get(second.location() + "/tenure?asOf=2022-03-01")
        .then()
        .body("least", equalTo("P8Y"));
    viewer(office.code())
        .get(second.location() + "/tenure?asOf=2013-01-01")
        .then()
        .body("held", equalTo(false))
        .body("least", nullValue());
    viewer(root("STRANGER").code()).get(second.location() + "/tenure").then().statusCode(404);
  }

  @Test
  void onePersonIsSecretaryAndChairWithOneOfThemTheMainPost() {
    var district = root("UNIFIED");
    var party = below(district, "PARTY");
    var committee = below(district, "PC");
    var person = cadre(party, "Bí thư kiêm Chủ tịch");
    var chair = position(committee, title("HEAD"), 1);
    var beside = given(person, chair, "CONCURRENT", "2019-03-04", "2019-03-04");
    appoint(beside).statusCode(409).body("code", equalTo("no-main-post"));
    post(
        APPOINTMENTS,
        given(person, position(party, title("HEAD"), 1), "ELECTION", "2019-03-04", "2019-03-04"));
    beside.put("main", true);
    appoint(beside).statusCode(400).body("violations.field", contains("main"));
    beside.remove("main");
    appoint(beside).statusCode(201).body("main", equalTo(false)).body("seatNo", equalTo(1));
    viewer(district.code())
        .get(person.location())
        .then()
        .body("organisationCode", equalTo(party.code()))
        .body("currentAppointments.kind", contains("ELECTION", "CONCURRENT"));
  }

  @Test
  void whoeverActsTakesNoSeatFromWhomItBelongsTo() {
    var office = root("ACTING");
    var seat = position(office, title("HEAD"), 1);
    post(
        APPOINTMENTS,
        given(cadre(office, "Trưởng"), seat, "APPOINTMENT", "2020-01-01", "2019-12-20"));
    var deputy = cadre(office, "Phó");
    appoint(given(deputy, seat, "ACTING", "2021-01-01", "2020-12-20"))
        .statusCode(201)
        .body("seatNo", nullValue())
        .body("main", equalTo(false))
        .body("allowedActions", hasItems("end"))
        .body("allowedActions", not(hasItem("reappoint")));
  }

  @Test
  void aSecondmentLastsThreeYearsAtMostAndKeepsTheHomePost() {
    var province = root("SECONDED");
    var home = below(province, "HOME");
    var host = below(province, "HOST");
    var person = cadre(home, "Biệt phái");
    var there = position(host, title("STAFF"), 1);
    var begins = monthFromNow(-12);
    var given =
        given(person, there, "SECONDMENT", begins.toString(), begins.minusDays(12).toString());
    appoint(given).statusCode(409).body("code", equalTo("no-main-post"));
    post(
        APPOINTMENTS,
        given(
            person, position(home, title("STAFF"), 1), "APPOINTMENT", "2020-01-01", "2019-12-20"));
    given.put("to", begins.plusYears(3).plusDays(1).toString());
    appoint(given)
        .statusCode(422)
        .body("reasons.rule", contains("term.secondment-length"))
        .body("reasons.expected", contains("P3Y"))
        .body("reasons.verified", contains(false));
    given.remove("to");
    var made = appoint(given).statusCode(201).body("to", equalTo(begins.plusYears(3).toString()));
    viewer(province.code())
        .get(person.location())
        .then()
        .body("organisationCode", equalTo(home.code()))
        .body("currentAppointments.kind", contains("APPOINTMENT", "SECONDMENT"));
    var back =
        Map.of(
            "to",
            begins.plusMonths(5).toString(),
            "decision",
            paper("RELEASE", begins.plusMonths(4).toString()));
    editor(EVERYWHERE)
        .header("If-Match", made.extract().header("ETag"))
        .body(back)
        .post(APPOINTMENTS + "/" + made.extract().path("id") + "/end")
        .then()
        .statusCode(200);
    viewer(home.code())
        .get(person.location())
        .then()
        .body("currentAppointments.kind", contains("APPOINTMENT"));
  }

  @Test
  void nobodyIsAppointedInAnOrganisationThatWasDissolved() {
    var province = root("DISSOLVED");
    var office =
        post(
            "/cadre/v1/organisations",
            Map.of(
                "code", code("GONE"),
                "name", "Đã giải thể",
                "level", "COMMUNE",
                "bloc", "STATE",
                "kind", "AGENCY",
                "parentId", province.id(),
                "validFrom", "2000-01-01",
                "validTo", "2020-01-01"));
    var seat = limited(office, "2020-01-01");
    var person = cadre(province, "Muộn");
    appoint(given(person, seat, "APPOINTMENT", "2020-01-01", "2019-12-20"))
        .statusCode(409)
        .body("code", equalTo("position-not-in-force"));
    appoint(given(person, seat, "APPOINTMENT", "2018-01-01", "2017-12-20"))
        .statusCode(201)
        .body("to", equalTo("2020-01-01"));
    var inverted = given(person, seat, "APPOINTMENT", "2018-01-01", "2017-12-20");
    inverted.put("to", "2017-01-01");
    appoint(inverted).statusCode(400).body("violations.field", containsInAnyOrder("to"));
  }
}
