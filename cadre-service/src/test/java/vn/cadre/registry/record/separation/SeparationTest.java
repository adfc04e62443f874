package vn.cadre.registry.record.separation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointing;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class SeparationTest {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private static Map<String, Object> paper(String type, String date) {
    return new HashMap<>(
        Map.of(
            "type", type, "number", code("QD"), "date", date, "issuer", "Ban Thường vụ Huyện ủy"));
  }

  private static Map<String, Object> leaving(String kind, String day, Map<String, ?> paper) {
    return new HashMap<>(Map.of("kind", kind, "effectiveOn", day, "decision", paper));
  }

  private static Map<String, Object> severance(String day) {
    return leaving("SEVERANCE", day, paper("SEVERANCE", "2018-01-15"));
  }

  private static Response send(Made person, Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(person.location() + "/separations");
  }

  private static Made separated(Made person, Map<String, ?> body) {
    return post(person.location() + "/separations", body);
  }

  private static Response annul(Made separation) {
    return editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(separation.location()).getHeader("ETag"))
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(separation.location() + "/annul");
  }

  private static Made person(Made office, String gender, String born) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            "Nguyễn Văn Hưu",
            "gender",
            gender,
            "birthDate",
            born,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            office.id(),
            "recruitedOn",
            "1995-01"));
  }

  private static Made member(Made office, Made person, String from) {
    var body =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", code("BCH"),
                "organisationId", office.id(),
                "kind", "COMMITTEE",
                "name", "Ban Chấp hành",
                "validFrom", "2010-01-01"));
    return post(body.location() + "/memberships", Map.of("cadreId", person.id(), "from", from));
  }

  @Test
  void whoLeavesHoldsNothingFromTheDayOnAndTheSeatsAreFree() {
    var office = root("LEAVE");
    var head = position(office, title("HEAD"), 1);
    var person = cadre(office, "Lê Văn Bảy");
    var main = appointment(person, head, "2012-01-01");
    var seat = member(office, person, "2015-06");
    send(person, severance("2018-03-01"))
        .then()
        .statusCode(201)
        .body("lastDay", equalTo("2018-02-28"))
        .body("downsizing", equalTo(false))
        .body("allowedActions", contains("annul", "patch"));
    viewer(EVERYWHERE)
        .get(main.location())
        .then()
        .body("to", equalTo("2018-03-01"))
        .body("endDecision.type", equalTo("SEVERANCE"));
    viewer(EVERYWHERE).get(seat.location()).then().body("to", equalTo("2018-03-01"));
    viewer(EVERYWHERE)
        .get(person.location())
        .then()
        .body("status", equalTo("LEFT"))
        .body("retirement", nullValue())
        .body("currentAppointments", empty());
    viewer(EVERYWHERE)
        .queryParam("asOf", "2018-02-28")
        .get(person.location())
        .then()
        .body("currentAppointments.appointmentId", contains(main.id()));
    appointment(cadre(office, "Trần Thị Tám"), head, "2018-03-01");
  }

  @Test
  void whoNeverHeldAPostCountsNoMoreEither() {
    var office = root("POOL");
    var person = cadre(office, "Phạm Thị Chín");
    separated(person, severance("2018-03-01"));
    for (var day : Map.of("2018-02-28", 1, "2018-03-01", 0).entrySet()) {
      viewer(EVERYWHERE)
          .queryParam("organisation", office.code())
          .queryParam("asOf", day.getKey())
          .queryParam("by", "category")
          .get("/cadre/v1/statistics/composition")
          .then()
          .statusCode(200)
          .body("total", equalTo(day.getValue()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RETIREMENT, RETIREMENT, RETIRED",
    "SEVERANCE, DOWNSIZING, LEFT",
    "RESIGNATION, RESIGNATION, LEFT",
    "DEATH, DEATH_CERTIFICATE, DECEASED",
    "TRANSFER_OUT, TRANSFER, LEFT"
  })
  void theStatusIsThatOfTheKind(String kind, String paper, String status) {
    var person = cadre(root("STATUS"), "Hoàng Văn Mười");
    separated(person, leaving(kind, "2018-03-01", paper(paper, "2018-01-15")));
    viewer(EVERYWHERE).get(person.location()).then().body("status", equalTo(status));
  }

  @Test
  void aSeparationAheadIsRegisteredAndLeavesThePersonInServiceUntilItsDay() {
    var office = root("AHEAD");
    var person = cadre(office, "Vũ Thị Mai");
    var held = appointment(person, position(office, title("HEAD"), 1), "2012-01-01");
    var ahead = separated(person, severance("2030-01-01"));
    viewer(EVERYWHERE)
        .get(person.location())
        .then()
        .body("status", equalTo("ACTIVE"))
        .body("currentAppointments.appointmentId", contains(held.id()));
    viewer(EVERYWHERE).get(held.location()).then().body("to", equalTo("2030-01-01"));
    annul(ahead).then().statusCode(200).body("state", equalTo("ANNULLED"));
    viewer(EVERYWHERE).get(held.location()).then().body("to", nullValue());
  }

  @Test
  void annulledItGivesBackPostsMembershipsAndStatus() {
    var office = root("BACK");
    var person = cadre(office, "Đỗ Văn Lâm");
    var body = new HashMap<>(appointing(person, position(office, title("HEAD"), 1), "2012-01-01"));
    body.put("to", "2029-01-01");
    var held = post("/cadre/v1/appointments", body);
    var seat = member(office, person, "2015-06");
    var made = separated(person, severance("2018-03-01"));
    annul(made).then().statusCode(200);
    viewer(EVERYWHERE)
        .get(held.location())
        .then()
        .body("to", equalTo("2029-01-01"))
        .body("endDecision", nullValue());
    viewer(EVERYWHERE).get(seat.location()).then().body("to", nullValue());
    viewer(EVERYWHERE).get(person.location()).then().body("status", equalTo("ACTIVE"));
    separated(person, severance("2019-03-01"));
  }

  @Test
  void revokingItsDecisionUndoesItForEverybodyItNamed() {
    var office = root("REVOKE");
    var paper = paper("SEVERANCE", "2018-01-15");
    var posts = new ArrayList<Made>();
    var people = List.of(cadre(office, "Cao Văn Một"), cadre(office, "Cao Văn Hai"));
    for (var person : people) {
      posts.add(appointment(person, position(office, title("HEAD"), 1), "2012-01-01"));
      separated(person, leaving("SEVERANCE", "2018-03-01", paper));
    }
    var decision =
        "/cadre/v1/decisions/"
            + viewer(EVERYWHERE).get(posts.getFirst().location()).path("endDecision.id");
    var etag = viewer(EVERYWHERE).get(decision).getHeader("ETag");
    editor(EVERYWHERE)
        .header("If-Match", etag)
        .body(Map.of("decision", paper("REVOCATION", "2018-06-01"), "reason", "Khiếu nại đúng"))
        .post(decision + "/revoke")
        .then()
        .statusCode(200)
        .body("consequences.outcome", hasItem("ANNULLED"))
        .body("consequences.outcome", hasItem("RESTORED"));
    for (int i = 0; i < 2; i++) {
      viewer(EVERYWHERE).get(posts.get(i).location()).then().body("to", nullValue());
      viewer(EVERYWHERE).get(people.get(i).location()).then().body("status", equalTo("ACTIVE"));
      viewer(EVERYWHERE)
          .get(people.get(i).location() + "/separations")
          .then()
          .body("items", empty());
    }
  }

  @Test
  void itIsNotUndoneWhereSomebodyElseHoldsTheSeatByNow() {
    var office = root("TAKEN");
    var head = position(office, title("HEAD"), 1);
    var person = cadre(office, "Bùi Văn Ba");
    var held = appointment(person, head, "2012-01-01");
    var made = separated(person, severance("2018-03-01"));
    var next = appointment(cadre(office, "Bùi Văn Tư"), head, "2018-04-01");
    annul(made)
        .then()
        .statusCode(422)
        .body("code", equalTo("separation-refused"))
        .body("reasons.rule", contains("decision.seat-free"))
        .body("reasons[0].facts.appointmentId", equalTo(next.id()));
    viewer(EVERYWHERE).get(held.location()).then().body("to", equalTo("2018-03-01"));
    viewer(EVERYWHERE).get(made.location()).then().body("state", equalTo("RECORDED"));
  }

  @Test
  void nobodyLeavesTwiceNorHoldsAPostAfterwardsUnlessRecruitedAgain() {
    var office = root("AGAIN");
    var person = cadre(office, "Ngô Văn Năm");
    var desk = position(office, title("STAFF"), 5);
    appointment(person, desk, "2012-01-01");
    separated(person, severance("2018-03-01"));
    for (var day : List.of("2017-03-01", "2018-03-01", "2019-03-01")) {
      send(person, severance(day))
          .then()
          .statusCode(409)
          .body("code", equalTo("already-separated"));
    }
    editor(EVERYWHERE)
        .body(appointing(person, desk, "2020-01-01"))
        .post("/cadre/v1/appointments")
        .then()
        .statusCode(409)
        .body("code", equalTo("after-separation"));
    var back = new HashMap<>(appointing(person, desk, "2020-01-01"));
    back.put("kind", "TRANSFER");
    back.put("decision", paper("RECEPTION", "2019-12-01"));
    post("/cadre/v1/appointments", back);
    viewer(EVERYWHERE).get(person.location()).then().body("status", equalTo("ACTIVE"));
    // and from then on as anybody
    separated(person, severance("2022-03-01"));
    viewer(EVERYWHERE).get(person.location()).then().body("status", equalTo("LEFT"));
  }

  @Test
  void aPostThatBeginsLaterStandsAgainstItAndSoDoesEverythingElseAtOnce() {
    var office = root("LATER");
    var person = person(office, "MALE", "1970-05");
    var later = appointment(person, position(office, title("HEAD"), 1), "2023-01-01");
    var seat = member(office, person, "2023-02-01");
    send(person, leaving("RETIREMENT", "2022-06-01", paper("RETIREMENT", "2022-01-15")))
        .then()
        .statusCode(422)
        .body("code", equalTo("separation-refused"))
        .body(
            "reasons.findAll { it.passed == false }.rule",
            containsInAnyOrder(
                "separation.retirement-day",
                "separation.no-later-post",
                "separation.no-later-membership"))
        .body("reasons.facts.appointmentId", hasItem(later.id()))
        .body("reasons.facts.membershipId", hasItem(seat.id()));
    viewer(EVERYWHERE).get(later.location()).then().body("to", nullValue());
  }

  @Test
  void badFieldsAreAllNamed() {
    var person = cadre(root("BAD"), "Đinh Văn Sáu");
    var body = leaving("SEVERANCE", "2000-12-31", paper("APPOINTMENT", "2000-01-15"));
    body.put("evaluationId", person.id());
    body.put("earlyGround", "HARD_AREA");
    send(person, body)
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "decision.type decision-type",
                "effectiveOn before-recruitment",
                "evaluationId unknown-evaluation",
                "earlyGround early-retirement-only",
                "groundYears required"));
    send(person, leaving("DEATH", "2099-01-01", paper("DEATH_CERTIFICATE", "2020-01-15")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("effectiveOn in-the-future"));
  }

  @Test
  void whenAndHowSomebodyLeftIsNotCorrectedButWhyIs() {
    var person = cadre(root("MEND"), "Tạ Văn Bảy");
    var made = separated(person, severance("2018-03-01"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(
            Map.of(
                "kind", "TRANSFER_OUT",
                "effectiveOn", "2018-04-01",
                "decision", paper("TRANSFER", "2018-01-15"),
                "reason", "Nhầm"))
        .patch(made.location())
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder("kind immutable", "effectiveOn immutable", "decision immutable"));
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("downsizing", true, "reason", "Thuộc kế hoạch tinh giản"))
        .patch(made.location())
        .then()
        .statusCode(200)
        .body("downsizing", equalTo(true));
  }

  @Test
  void aTierThatDoesNotManageAPostLetsNobodyGo() {
    var office = root("TIER");
    var managed =
        post(
            "/cadre/v1/positions",
            Map.of(
                "organisationId",
                office.id(),
                "titleCode",
                title("HEAD").code(),
                "seats",
                1,
                "managementTier",
                "PROVINCIAL_STANDING_COMMITTEE",
                "validFrom",
                "2000-01-01"));
    var person = cadre(office, "Hà Văn Tám");
    var appointing = new HashMap<>(appointing(person, managed, "2012-01-01"));
    var made = paper("APPOINTMENT", "2011-12-01");
    made.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    appointing.put("decision", made);
    post("/cadre/v1/appointments", appointing);
    var paper = paper("SEVERANCE", "2018-01-15");
    paper.put("tier", "DISTRICT_STANDING_COMMITTEE");
    send(person, leaving("SEVERANCE", "2018-03-01", paper))
        .then()
        .statusCode(422)
        .body("code", equalTo("wrong-authority"))
        .body("reasons.rule", contains("decision.managing-tier"));
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    paper.put("number", code("QD"));
    send(person, leaving("SEVERANCE", "2018-03-01", paper)).then().statusCode(201);
  }

  @Test
  void postsOfAnotherScopeAreEndedThereFirst() {
    var mine = root("MINE");
    var theirs = root("THEIRS");
    var person = cadre(mine, "Lý Văn Chín");
    appointment(person, position(mine, title("HEAD"), 1), "2012-01-01");
    var beside =
        new HashMap<>(appointing(person, position(theirs, title("HEAD"), 1), "2014-01-01"));
    beside.put("kind", "CONCURRENT");
    var foreign = post("/cadre/v1/appointments", beside);
    editor(mine.code())
        .body(severance("2018-03-01"))
        .post(person.location() + "/separations")
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("separation.posts-in-scope"))
        .body("reasons[0].facts.appointmentId", equalTo(foreign.id()));
    editor(theirs.code())
        .body(severance("2018-03-01"))
        .post(person.location() + "/separations")
        .then()
        .statusCode(404);
  }

  @Test
  void retirementIsOnThePacksDayOrSaysWhyNot() {
    var office = root("RETIRE");
    // 62 years in May 2032, last day 2032-05-31
    var onTime = person(office, "MALE", "1970-05");
    separated(onTime, leaving("RETIREMENT", "2032-06-01", paper("RETIREMENT", "2026-01-15")));
    var late = person(office, "MALE", "1970-05");
    var body = leaving("RETIREMENT", "2032-09-01", paper("RETIREMENT", "2026-01-15"));
    send(late, body)
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("separation.retirement-day"))
        .body("reasons[0].expected", equalTo("2032-06-01"))
        .body("reasons[0].actual", equalTo("2032-09-01"));
    body.put("justification", "Đang điều trị nội trú");
    send(late, body).then().statusCode(201);
    var tooLate = person(office, "MALE", "1970-05");
    body.put("effectiveOn", "2037-07-01");
    send(tooLate, body).then().statusCode(422);
    body.put("effectiveOn", "2032-05-01");
    send(tooLate, body).then().statusCode(422);
  }

  @Test
  void earlyRetirementNeedsItsGroundAndLiesWithinFiveYears() {
    var office = root("EARLY");
    var person = person(office, "MALE", "1970-05");
    var paper = paper("EARLY_RETIREMENT", "2026-01-15");
    // those who go in 2026 are 61 years 6 months old, so at the soonest 56 years 6 months: November
    var body = leaving("EARLY_RETIREMENT", "2026-11-01", paper);
    send(person, body)
        .then()
        .statusCode(422)
        .body(
            "reasons.findAll { it.passed == false }.rule",
            containsInAnyOrder("separation.retirement-day", "separation.early-ground"));
    body.put("effectiveOn", "2026-12-01");
    body.put("earlyGround", "HAZARDOUS_WORK");
    body.put("groundYears", 14);
    send(person, body)
        .then()
        .statusCode(422)
        .body("reasons.findAll { it.passed == false }.rule", contains("separation.early-ground"))
        .body("reasons.passed", hasItem(true));
    body.put("groundYears", 15);
    send(person, body).then().statusCode(201);
  }

  @Test
  void nobodyIsDismissedWithoutTheDisciplineOnRecord() {
    var person = cadre(root("DISMISS"), "Mai Văn Mười");
    var paper = paper("DISCIPLINE", "2018-01-15");
    send(person, leaving("DISMISSAL", "2018-03-01", paper))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("separation.dismissal-on-record"));
    post(
        person.location() + "/disciplines",
        Map.of(
            "side", "STATE",
            "form", "DISMISSAL",
            "act", "Tham ô tài sản",
            "effectiveOn", "2018-02-01",
            "decision", paper));
    send(person, leaving("DISMISSAL", "2018-03-01", paper)).then().statusCode(201);
  }

  @Test
  void ofTwoSeparationsAtOnceOneIsRecorded() {
    var office = root("RIVALS");
    var person = cadre(office, "Đoàn Văn Hai");
    var held = appointment(person, position(office, title("STAFF"), 1), "2012-01-01");
    var answers =
        Stream.of("2018-03-01", "2018-04-01", "2018-05-01", "2018-06-01")
            .map(day -> CompletableFuture.supplyAsync(() -> send(person, severance(day))))
            .toList();
    var codes = answers.stream().map(answer -> answer.join().statusCode()).sorted().toList();
    assertThat(codes).containsExactly(201, 409, 409, 409);
    viewer(EVERYWHERE)
        .get(person.location() + "/separations")
        .then()
        .body("items.size()", equalTo(1));
    assertThat(viewer(EVERYWHERE).get(held.location()).getHeader("ETag")).startsWith("\"1.");
  }

  /** A28, and the seed article of Chi Lăng: the results of 2017 were acted on in 2018. */
  @Test
  void chiLangsEightNotCompletedIn2017LeaveIn2018() {
    var district = root("CHI-LANG");
    var commune = below(district, "NHAN-LY");
    var early = paper("EARLY_RETIREMENT", "2018-03-20");
    var severed = paper("SEVERANCE", "2018-03-20");
    var eight = new TreeSet<String>();
    for (int i = 0; i < 9; i++) {
      var leader = cadre(commune, "Hoàng Văn Thứ " + (char) ('A' + i));
      appointment(leader, position(commune, title("HEAD"), 1), "2012-06");
      var grade = i < 8 ? "NOT_COMPLETED" : "COMPLETED";
      var evaluation =
          post(leader.location() + "/evaluations", Map.of("year", 2017, "grade", grade));
      if (i < 8) {
        var body =
            leaving(
                i < 5 ? "EARLY_RETIREMENT" : "SEVERANCE", "2018-05-01", i < 5 ? early : severed);
        body.put("evaluationId", evaluation.id());
        separated(leader, body);
        eight.add(leader.id());
      }
    }
    var asked =
        viewer(district.code())
            .queryParam("organisation", district.code())
            .queryParam("from", "2018-01-01")
            .queryParam("to", "2019-01-01")
            .queryParam("count", true);
    asked
        .get("/cadre/v1/separations")
        .then()
        .statusCode(200)
        .body("total", equalTo(8))
        .body("items.cadreId", containsInAnyOrder(eight.toArray()))
        .body("items.actionYear", everyItem(equalTo(2018)))
        .body("items.evaluationYear", everyItem(equalTo(2017)))
        .body("items.evaluationGrade", everyItem(equalTo("NOT_COMPLETED")))
        .body("items.organisationCode", everyItem(equalTo(commune.code())));
    asked
        .queryParam("evaluationYear", 2018)
        .get("/cadre/v1/separations")
        .then()
        .body("total", equalTo(0));
    viewer(district.code())
        .queryParam("organisation", district.code())
        .queryParam("evaluationYear", 2017)
        .queryParam("kind", "SEVERANCE")
        .queryParam("count", true)
        .get("/cadre/v1/separations")
        .then()
        .body("total", equalTo(3))
        .body("items.id", everyItem(notNullValue()));
    viewer(root("OTHER").code()).get("/cadre/v1/separations").then().body("items", empty());
  }

  private static ValidatableResponse rehearse(Made person, Map<String, ?> body) {
    return editor(EVERYWHERE).body(body).post(person.location() + "/separations/dry-run").then();
  }

  @Test
  void aRehearsalNamesThePostsThatEndAndTheTimesOfTheNoticeAndDoesNothing() {
    var office = root("REHEARSED");
    // 62 years in May 2028 by the table of NĐ 135/2020: the last day in work is 31 May
    var person = person(office, "MALE", "1966-05-10");
    var post = appointment(person, position(office, title("HEAD"), 1), "2012-01-01");
    var seat = member(office, person, "2015-06");
    var body = leaving("RETIREMENT", "2028-06-01", paper("RETIREMENT", "2026-10-01"));
    rehearse(person, body)
        .statusCode(200)
        .body("possible", equalTo(true))
        .body("lastDay", equalTo("2028-05-31"))
        .body("posts.appointmentId", contains(post.id()))
        .body("memberships.membershipId", contains(seat.id()))
        .body("memberships.body", contains("Ban Chấp hành"))
        .body("notice.noticeDueOn", equalTo("2027-11-30"))
        .body("notice.decisionDueOn", equalTo("2028-02-29"))
        .body("notice.decidedInTime", equalTo(true))
        .body("reasons.passed", contains(true));
    viewer(EVERYWHERE).get(post.location()).then().body("to", nullValue());
    viewer(EVERYWHERE).get(seat.location()).then().body("to", nullValue());
    viewer(EVERYWHERE).get(person.location() + "/separations").then().body("items", empty());
    String number = ((Map<?, ?>) body.get("decision")).get("number").toString();
    viewer(EVERYWHERE).get("/cadre/v1/decisions?number=" + number).then().body("items", empty());
    send(person, body).then().statusCode(201);
  }

  @Test
  void aRehearsalNamesEverythingThatStandsInTheWayAtOnce() {
    var office = root("REHEARSED");
    var person = person(office, "MALE", "1966-05-10");
    var later = position(office, title("STAFF"), 1);
    appointment(person, later, "2026-01-01");
    separated(person, severance("2026-06-01"));
    var body = leaving("RETIREMENT", "2025-01-01", paper("RETIREMENT", "2024-10-01"));
    rehearse(person, body)
        .statusCode(200)
        .body("possible", equalTo(false))
        .body(
            "reasons.findAll { it.passed == false }.rule",
            contains("separation.once", "separation.retirement-day", "separation.no-later-post"));
    rehearse(person, leaving("RETIREMENT", "2025-01-01", paper("COMMENDATION", "2030-10-01")))
        .statusCode(400)
        .body(
            FOUND, containsInAnyOrder("decision.type decision-type", "decision.date future-date"));
  }
}
