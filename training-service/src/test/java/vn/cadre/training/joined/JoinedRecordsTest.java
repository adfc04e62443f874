package vn.cadre.training.joined;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.made;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.self;
import static vn.cadre.training.klass.Classroom.today;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.certificate.Finals;
import vn.cadre.training.klass.Classroom;

/** What training keeps of a person who was registered twice, once the registry joined the two. */
@TrainingTest
class JoinedRecordsTest {
  private static final String NAME = "Nguyễn Thị Thu Hằng";
  private static final String CERTIFICATES = "/training/v1/certificates";
  private Finals finals;
  private UUID person;
  private UUID twin;

  @BeforeEach
  void registeredTwice() {
    finals = new Finals();
    person = finals.people.person(NAME, finals.school);
    twin = finals.people.person(NAME, finals.school);
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private void joined(UUID record, @Nullable UUID into) {
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("joinedInto", into);
    finals.people.person(record, NAME, finals.school, facts);
  }

  private void awaitCadre(String address, UUID cadre) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(as("auditor", "*").get(address).then().extract().<String>path("cadreId"))
                .isEqualTo(cadre.toString()));
  }

  private static String enrolmentOf(UUID klass, UUID enrolment) {
    return CLASSES + "/" + klass + "/enrolments/" + enrolment;
  }

  private UUID running() {
    return finals.klass(finals.course(null, "5"), "RUNNING");
  }

  @Test
  void whatWasEarnedUnderAJoinedRecordIsThePersonsAndGoesBackOnceTheyAreParted() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var enrolment = finals.cadre(klass, twin, NAME);
    finals.pass(klass, List.of(enrolment));
    var certificate =
        finals.issue(klass, Map.of()).then().statusCode(200).extract().<String>path("items[0].id");
    var address = CERTIFICATES + "/" + certificate;
    self(person, finals.school).get(CERTIFICATES).then().body("items", hasSize(0));

    joined(twin, person);

    awaitCadre(address, person);
    awaitCadre(enrolmentOf(klass, enrolment), person);
    awaitCadre("/training/v1/results/" + enrolment, person);
    self(person, finals.school).get(address).then().statusCode(200);
    self(person, finals.school)
        .get("/training/v1/enrolments")
        .then()
        .body("items.id", hasItem(enrolment.toString()));
    assertThat(finals.room.told(UUID.fromString(certificate))).last().isEqualTo("reassigned");
    assertThat(finals.room.told(enrolment))
        .filteredOn("reassigned"::equals)
        .as("of the enrolment and its result")
        .hasSize(2);

    joined(twin, null);

    awaitCadre(address, twin);
    awaitCadre(enrolmentOf(klass, enrolment), twin);
    self(person, finals.school).get(address).then().statusCode(404);
  }

  @Test
  void aPersonWithTwoRecordsIsTwoTurnsAndOnePerson() {
    finals.cadre(finals.klass(finals.course(null, null), "COMPLETED"), person, NAME);
    var other = finals.klass(finals.course(null, null), "COMPLETED");
    var enrolment = finals.cadre(other, twin, NAME);

    joined(twin, person);
    awaitCadre(enrolmentOf(other, enrolment), person);

    as("training-manager", finals.school.code())
        .get(
            "/training/v1/reports/training?organiser=%s&from=%s&to=%s"
                .formatted(finals.school.code(), today().minusDays(30), today().plusDays(1)))
        .then()
        .statusCode(200)
        .body("total.turns", equalTo(2))
        .body("total.persons", equalTo(1));
  }

  @Test
  void whoHasTwoPlacesInAClassKeepsBothUntilOneIsWithdrawn() {
    var klass = running();
    var kept = finals.cadre(klass, person, NAME);
    var second = finals.cadre(klass, twin, NAME);
    var address = enrolmentOf(klass, second);

    joined(twin, person);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(as("auditor", "*").get(address).<String>path("duplicateOf"))
                .isEqualTo(kept.toString()));
    awaitCadre(address, twin);
    manager(finals.school)
        .get("/training/v1/tasks")
        .then()
        .body("items.find { it.kind == 'enrolled-twice' }.resource", equalTo(address));

    manager(finals.school)
        .header("If-Match", as("auditor", "*").get(address).header("ETag"))
        .body(Map.of("reason", "Một người có hai hồ sơ"))
        .post(address + "/withdraw")
        .then()
        .statusCode(200);

    awaitCadre(address, person);
    as("auditor", "*").get(address).then().body("duplicateOf", nullValue());
    manager(finals.school)
        .get("/training/v1/tasks")
        .then()
        .body("items.findAll { it.kind == 'enrolled-twice' }", hasSize(0));
  }

  @Test
  void onceTheRecordsArePartedTwoPlacesAreNoLongerOnePersons() {
    var klass = running();
    finals.cadre(klass, person, NAME);
    var address = enrolmentOf(klass, finals.cadre(klass, twin, NAME));
    joined(twin, person);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as("auditor", "*").get(address).path("duplicateOf") != null);

    joined(twin, null);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as("auditor", "*").get(address).path("duplicateOf") == null);
    awaitCadre(address, twin);
  }

  @Test
  void recordsThatWereJoinedOneIntoTheOtherLeadToTheLastAndACircleNowhere() {
    var klass = running();
    var third = finals.people.person(NAME, finals.school);
    var address = enrolmentOf(klass, finals.cadre(klass, twin, NAME));

    joined(twin, third);
    joined(third, person);
    awaitCadre(address, person);

    joined(person, twin);
    awaitCadre(address, twin);
  }

  @Test
  void commitmentsAreThePersonsUnlessTheyOweTheSameStudyAlready() {
    var moves = commitment(twin, "Thạc sĩ Luật");
    var owed = commitment(person, "Thạc sĩ Quản lý công");
    var same = commitment(twin, "Thạc sĩ quản lý công");

    joined(twin, person);

    awaitCadre(moves, person);
    awaitCadre(same, twin);
    released(owed);
    awaitCadre(same, person);
  }

  private String commitment(UUID cadre, String study) {
    var body =
        Map.of(
            "cadreId", cadre,
            "courseName", study,
            "studiedFrom", "2023-09-01",
            "studiedTo", "2025-09-01",
            "owedUntil", "2031-09-01",
            "reason", "Học tại Học viện Hành chính");
    var made = made(manager(finals.school).body(body).post("/training/v1/commitments"), 201);
    return "/training/v1/commitments/" + made.id();
  }

  private void released(String commitment) {
    manager(finals.school)
        .header("If-Match", as("auditor", "*").get(commitment).header("ETag"))
        .body(
            Map.of(
                "reason",
                "Ghi hai lần",
                "decision",
                Map.of(
                    "number", "12/QĐ-UBND",
                    "date", today().toString(),
                    "issuer", "UBND tỉnh")))
        .post(commitment + "/release")
        .then()
        .statusCode(200);
  }

  @Test
  void aTrainerByTwoRecordsTeachesInOnePlaceAtATime() {
    var first = lesson("2026-03-02T01:00:00Z", twin, 201);
    joined(twin, person);
    awaitCadre(first, person);

    lesson("2026-03-02T02:00:00Z", person, 409);
  }

  /** A class with a session of three hours; its trainer's address. */
  private String lesson(String from, UUID cadre, int status) {
    var klass =
        Classroom.planned(
            finals.school,
            finals.room.course("DIGITAL"),
            Map.of("from", "2026-03-02", "to", "2026-03-07"));
    var path = CLASSES + "/" + klass.id();
    var trainer =
        made(manager(finals.school).body(Map.of("cadreId", cadre)).post(path + "/trainers"), 201);
    var session =
        Map.of(
            "startsAt",
            from,
            "endsAt",
            Instant.parse(from).plus(Duration.ofHours(3)).toString(),
            "trainerId",
            trainer.id());
    manager(finals.school).body(session).post(path + "/sessions").then().statusCode(status);
    return path + "/trainers/" + trainer.id();
  }

  @Test
  void aRequestNamesThePersonForWhomTheJoinedRecordWasNamed() {
    var body =
        Map.of(
            "organisationId",
            finals.school.id(),
            "year",
            today().getYear() + 1,
            "kind",
            "DIGITAL",
            "subject",
            "Chữ ký số",
            "cadreIds",
            List.of(twin),
            "reason",
            "Chuyển đổi số");
    var made =
        made(
            as("unit-nominator", finals.school.code())
                .body(body)
                .post("/training/v1/need-requests"),
            201);

    joined(twin, person);

    var address = "/training/v1/need-requests/" + made.id();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(manager(finals.school).get(address).<List<String>>path("cadreIds"))
                .containsExactly(person.toString()));
    assertThat(finals.room.told(made.id())).last().isEqualTo("reassigned");
  }
}
