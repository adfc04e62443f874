package vn.cadre.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.today;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;
import vn.cadre.training.klass.Classroom.Made;

@TrainingTest
class LearnerRulesTest extends EnrolmentCase {

  private static void refused(Response answer, String rule) {
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("enrolment-refused"))
        .body("reasons.findAll { it.passed == false }.rule", hasItem(rule));
  }

  private Response asked(Made klass, UUID cadre) {
    return as("unit-nominator", unit.code())
        .get(CLASSES + "/" + klass.id() + "/eligibility?cadre=" + cadre);
  }

  private void session(Made klass, String from, String to) {
    manager(school)
        .body(Map.of("startsAt", from, "endsAt", to))
        .post(CLASSES + "/" + klass.id() + "/sessions")
        .then()
        .statusCode(201);
  }

  @Test
  void nobodyLearnsWhoRetiresBeforeTheClassEnds() {
    // 62 years in February 2030: the last day in work is 28 February 2030
    var cadre = person("Nguyễn Văn An", Map.of("birthDate", "1968-02-10", "gender", "MALE"));
    var until = open(days("2030-02-25", "2030-03-01"));
    var beyond = open(days("2030-02-25", "2030-03-02"));

    refused(nominating(beyond, Map.of("cadreId", cadre)), "enrolment.serves-until-end");
    asked(until, cadre).then().statusCode(200).body("outcome", equalTo("ELIGIBLE"));
    nominated(until, cadre);
  }

  @Test
  void nobodyLearnsWhoHasLeftOrWillHave() {
    var klass = open(week(10));
    var leaves = person("Nguyễn Văn An");
    workforce.separation(leaves, "RESIGNATION", today().plusDays(12).toString());
    var gone = person("Trần Thị Bình", Map.of("status", "LEFT"));

    refused(nominating(klass, Map.of("cadreId", leaves)), "enrolment.in-service");
    refused(nominating(klass, Map.of("cadreId", gone)), "enrolment.in-service");
  }

  @Test
  void aRecordJoinedMeanwhileIsNotApproved() {
    var klass = open(Map.of());
    var survivor = person("Nguyễn Văn An");
    var twin = person("Nguyễn Văn An");
    // where the survivor has no place, the twin's becomes theirs
    nominated(klass, survivor);
    var enrolment = nominated(klass, twin);
    workforce.person(twin, "Nguyễn Văn An", unit, Map.of("joinedInto", survivor));
    await().until(() -> as("auditor", "*").get(path(klass, enrolment)).path("duplicateOf") != null);

    refused(approving(klass, enrolment), "enrolment.record-stands");
  }

  @Test
  void nobodyIsInTwoClassesAtOnceBySessionsAndByDaysWhereThereAreNone() {
    var cadre = person("Nguyễn Văn An");
    var morning = open(days("2026-03-02", "2026-03-07"));
    session(morning, "2026-03-02T01:00:00Z", "2026-03-02T04:00:00Z");
    var first = nominated(morning, cadre);
    approving(morning, first).then().statusCode(200);

    var afternoon = open(days("2026-03-02", "2026-03-07"));
    session(afternoon, "2026-03-02T04:00:00Z", "2026-03-02T06:00:00Z");
    asked(afternoon, cadre).then().body("outcome", equalTo("ELIGIBLE"));
    var meets = open(days("2026-03-02", "2026-03-07"));
    session(meets, "2026-03-02T03:30:00Z", "2026-03-02T06:00:00Z");
    refused(nominating(meets, Map.of("cadreId", cadre)), "enrolment.no-clash");
    var noTimetable = open(days("2026-03-01", "2026-03-03"));
    refused(nominating(noTimetable, Map.of("cadreId", cadre)), "enrolment.no-clash");
    var before = open(days("2026-02-25", "2026-03-02"));
    nominated(before, cadre);

    withdrawing(morning, first).then().statusCode(200);
    nominated(meets, cadre);
  }

  @Test
  void whatACourseAsksForFirstIsShownByAQualificationAsHigh() {
    var first = room.course("POLITICAL_THEORY", "POLITICAL_THEORY", "INTERMEDIATE", null);
    var second = room.course("POLITICAL_THEORY", "POLITICAL_THEORY", "ADVANCED", null);
    room.prerequisite(second, first);
    var klass = Classroom.open(school, second, Map.of());
    var lacks = person("Nguyễn Văn An");
    workforce.qualify(lacks, "POLITICAL_THEORY", "ELEMENTARY");
    var studies = person("Lê Văn Cường");
    workforce.qualify(studies, "POLITICAL_THEORY", "INTERMEDIATE", Map.of("status", "STUDYING"));
    var has = person("Trần Thị Bình");
    workforce.qualify(has, "POLITICAL_THEORY", "BACHELOR");

    refused(nominating(klass, Map.of("cadreId", lacks)), "enrolment.prerequisites");
    refused(nominating(klass, Map.of("cadreId", studies)), "enrolment.prerequisites");
    nominated(klass, has);
    var hasJustThat = person("Phạm Thị Dung");
    workforce.qualify(hasJustThat, "POLITICAL_THEORY", "INTERMEDIATE");
    nominated(klass, hasJustThat);
  }

  @Test
  void orByACertificateOfOursThatStands() {
    var first = room.course("PARTY_WORK");
    var second = room.course("PARTY_WORK");
    room.prerequisite(second, first);
    var klass = Classroom.open(school, second, week(10));
    var cadre = person("Nguyễn Văn An");
    var before = Classroom.open(school, first, Map.of());
    var enrolment = nominated(before, cadre);
    approving(before, enrolment).then().statusCode(200);

    asked(klass, cadre).then().body("outcome", equalTo("NOT_ELIGIBLE"));
    certify(before, enrolment, cadre);
    asked(klass, cadre).then().body("outcome", equalTo("ELIGIBLE"));
    room.database()
        .update(
            "UPDATE certificate SET state = 'REVOKED', revoked_on = issued_on, reason = 'x', version = 1 WHERE enrolment_id = ?",
            enrolment.id());
    asked(klass, cadre).then().body("outcome", equalTo("NOT_ELIGIBLE"));
  }

  private void certify(Made klass, Made enrolment, UUID cadre) {
    room.database()
        .update(
            """
            INSERT INTO certificate (id, version, number, year, serial, enrolment_id, class_id, cadre_id, holder, course_name,
              from_day, to_day, organisation_id, path, issuer, issued_on, issued_by, state)
            SELECT gen_random_uuid(), 0, gen_random_uuid()::text, 2026, 1, ?, c.id, ?, 'Nguyễn Văn An', 'Khóa', c.from_day, c.to_day,
              c.organisation_id, c.path, 'Trường', DATE '2026-01-01', 'Thử', 'ISSUED' FROM training_class c WHERE c.id = ?\
            """,
            enrolment.id(),
            cadre,
            klass.id());
  }

  private Made postgraduate(String from, String to) {
    return Classroom.open(
        school, room.course("POSTGRADUATE", "PROFESSIONAL", "MASTER", null), days(from, to));
  }

  private UUID graduate(String born) {
    var cadre = person("Nguyễn Văn An", Map.of("birthDate", born, "recruitedOn", "2010-05-01"));
    workforce.evaluation(cadre, 2023, "GOOD");
    workforce.evaluation(cadre, 2024, "OUTSTANDING");
    return cadre;
  }

  @Test
  void theOldestAgeIsFortyFiveFromJuly2025AndWasForty() {
    var after = postgraduate("2025-07-01", "2027-07-01");
    var before = postgraduate("2025-06-30", "2027-06-30");

    asked(after, graduate("1980-07-01"))
        .then()
        .statusCode(200)
        .body("outcome", equalTo("ELIGIBLE"))
        .body("policy.id", equalTo("postgraduate-study"))
        .body("policy.version", equalTo(2))
        .body("policy.verified", equalTo(false))
        .body(
            "reasons.rule",
            hasItems(
                "postgraduate.age-at-first-sending",
                "postgraduate.service",
                "postgraduate.good-years",
                "postgraduate.service-owed"))
        // three times two years after the last day, 30 June 2027
        .body(
            "reasons.find { it.rule == 'postgraduate.service-owed' }.facts.owedUntil",
            equalTo("2033-06-30"));
    asked(after, graduate("1980-06-30")).then().body("outcome", equalTo("NOT_ELIGIBLE"));
    asked(before, graduate("1985-06-30"))
        .then()
        .body("outcome", equalTo("ELIGIBLE"))
        .body("policy.version", equalTo(1));
    asked(before, graduate("1985-06-29")).then().body("outcome", equalTo("NOT_ELIGIBLE"));
    asked(before, graduate("1984-01-01"))
        .then()
        .body(
            "reasons.find { it.rule == 'postgraduate.age-at-first-sending' }.expected",
            equalTo("P40Y"));
  }

  @Test
  void whoWasSentBeforeIsJudgedByTheAgeOfThen() {
    // 45 on 1 July 2025, and sent for the second time three years later
    var cadre = graduate("1980-07-01");
    workforce.evaluation(cadre, 2026, "GOOD");
    workforce.evaluation(cadre, 2027, "GOOD");
    var first = postgraduate("2025-07-01", "2027-07-01");
    approving(first, nominated(first, cadre)).then().statusCode(200);
    var second = postgraduate("2028-07-01", "2031-07-01");

    asked(second, cadre)
        .then()
        .body("outcome", equalTo("ELIGIBLE"))
        .body(
            "reasons.find { it.rule == 'postgraduate.age-at-first-sending' }.facts.firstSentOn",
            equalTo("2025-07-01"));
  }

  @Test
  void whatCannotBeToldIsAcceptedByWhoeverApprovesWithAReasonOnly() {
    var klass = postgraduate("2025-09-15", "2027-09-15");
    var cadre = graduate("1980-09");
    var enrolment = nominated(klass, cadre);

    approving(klass, enrolment)
        .then()
        .statusCode(422)
        .body("reasons.findAll { it.passed == null }.needs.flatten()", hasItem("birthDate"));
    approving(klass, enrolment, Map.of("acceptUndetermined", true))
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("reason"));
    approving(
            klass,
            enrolment,
            Map.of("acceptUndetermined", true, "reason", "Đã xem giấy khai sinh bản gốc"))
        .then()
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    as("auditor", "*")
        .get(path(klass, enrolment) + "/assessment")
        .then()
        .body("outcome", equalTo("UNDETERMINED"));
    assertThat(room.told(enrolment.id())).containsExactly("nominated", "approved");
  }

  @Test
  void thePostgraduateRulesBindNoPublicEmployee() {
    var klass = postgraduate("2025-09-15", "2027-09-15");
    var cadre =
        person("Nguyễn Văn An", Map.of("birthDate", "1975-01-01", "category", "PUBLIC_EMPLOYEE"));

    asked(klass, cadre).then().body("outcome", equalTo("ELIGIBLE"));
  }

  @Test
  void whoLeavesOnTheDayAfterTheLastOneIsStillThere() {
    // the last day of the class is the sixteenth from today
    var klass = open(week(10));
    var after = person("Nguyễn Văn An");
    workforce.separation(after, "RESIGNATION", today().plusDays(17).toString());
    var onTheLastDay = person("Trần Thị Bình");
    workforce.separation(onTheLastDay, "RESIGNATION", today().plusDays(16).toString());

    asked(klass, after).then().body("outcome", equalTo("ELIGIBLE"));
    asked(klass, onTheLastDay).then().body("outcome", equalTo("NOT_ELIGIBLE"));
  }
}
