package vn.cadre.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.training.klass.Classroom.CLASSES;
import static vn.cadre.training.klass.Classroom.as;
import static vn.cadre.training.klass.Classroom.manager;
import static vn.cadre.training.klass.Classroom.today;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cadre.training.TrainingTest;

@TrainingTest
class CertificateTest extends FinalsCase {
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  @Test
  void whoeverPassedACompletedClassGetsOneWithNumbersInARow() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var learners = finals.outsiders(klass, 3);
    finals
        .results(
            klass,
            List.of(
                row(learners.get(0), "score", "8"),
                row(learners.get(1), "score", "4"),
                row(learners.get(2), "score", "5")))
        .then()
        .statusCode(200);
    var year = today().getYear();
    var code = finals.school.code();
    finals
        .issue(klass, Map.of())
        .then()
        .statusCode(200)
        .body(
            "items.number",
            contains("1-%d-%s".formatted(year, code), "2-%d-%s".formatted(year, code)))
        .body("items.registry", contains(nullValue(), nullValue()));
    finals.issue(klass, Map.of()).then().statusCode(409).body("code", equalTo("nobody-to-certify"));
    finals
        .issue(klass, Map.of("enrolmentIds", List.of(learners.get(1), learners.get(0))))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("enrolmentIds[0] not-passed", "enrolmentIds[1] certificate-issued"));
    finals
        .results(klass, List.of(row(learners.get(0), "score", "3")))
        .then()
        .statusCode(400)
        .body("violations[0].code", equalTo("certificate-issued"));
  }

  @Test
  void manyAtOnceLeaveNoGapAndNoDouble() throws Exception {
    var course = finals.course(null, "5");
    var classes =
        IntStream.range(0, 6)
            .mapToObj(i -> {
              var klass = finals.klass(course, "COMPLETED");
              finals.pass(klass, finals.outsiders(klass, 4));
              return klass;
            })
            .toList();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var issued =
          classes.stream()
              .map(klass -> pool.submit(() -> finals.issue(klass, Map.of()).statusCode()))
              .toList();
      for (var one : issued) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
    assertThat(
            finals
                .room
                .database()
                .texts(
                    "SELECT serial::text FROM certificate WHERE organisation_id = ? ORDER BY certificate.serial",
                    finals.school.id()))
        .isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(Integer::toString).toList());
  }

  @Test
  void whatFailsAfterItsNumberWasTakenLeavesNoGap() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var learners = finals.outsiders(klass, 3);
    finals.pass(klass, learners);
    finals
        .room
        .database()
        .update(
            """
            CREATE FUNCTION refuse_the_last() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN RAISE EXCEPTION 'refused after its number was taken'; END $$\
            """);
    finals
        .room
        .database()
        .update(
            "CREATE TRIGGER refuse_the_last AFTER INSERT ON certificate FOR EACH ROW WHEN (NEW.enrolment_id = '%s') EXECUTE FUNCTION refuse_the_last()"
                .formatted(learners.getLast()));
    try {
      finals.issue(klass, Map.of()).then().statusCode(500);
    } finally {
      finals.room.database().update("DROP TRIGGER refuse_the_last ON certificate");
      finals.room.database().update("DROP FUNCTION refuse_the_last");
    }
    finals
        .issue(klass, Map.of("enrolmentIds", List.of(learners.getLast())))
        .then()
        .statusCode(200)
        .body("items[0].number", containsString("1-" + today().getYear() + "-"));
  }

  @Test
  void aCertificateIsRevokedOnceAndAnotherOneIssuedInstead() {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var learners = finals.outsiders(klass, 1);
    finals.pass(klass, learners);
    var first = finals.issue(klass, Map.of()).then().extract().<String>path("items[0].id");
    finals
        .move(first, "revoke", Map.of("reason", "Sai họ tên"))
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"))
        .body("allowedActions", hasSize(0));
    finals
        .move(first, "revoke", Map.of("reason", "Sai họ tên"))
        .then()
        .statusCode(409)
        .body("code", equalTo("certificate-revoked"));
    // nobody gets one back unnoticed, with everybody who has none
    finals.issue(klass, Map.of()).then().statusCode(409).body("code", equalTo("nobody-to-certify"));
    finals
        .issue(klass, Map.of("enrolmentIds", learners))
        .then()
        .statusCode(200)
        .body("items[0].number", containsString("2-" + today().getYear()));
    assertThat(finals.room.told(UUID.fromString(first))).containsExactly("issued", "revoked");
  }

  @Test
  void whatIsWrongWithARevocationIsToldBeforeTheVersionAndTheState() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    var address = "/training/v1/certificates/" + id;
    var stale = manager(finals.school).get(address).getHeader("ETag");
    finals.move(id, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    manager(finals.school)
        .header("If-Match", stale)
        .body(Map.of("decision", Map.of("number", "15/QĐ-TCT")))
        .post(address + "/revoke")
        .then()
        .statusCode(400)
        .body("violations.field", hasItems("reason", "decision.date", "decision.issuer"));
    manager(finals.school)
        .header("If-Match", stale)
        .body(Map.of("reason", "Cấp nhầm"))
        .post(address + "/revoke")
        .then()
        .statusCode(412);
  }

  @Test
  void anybodyVerifiesItAndIsToldNothingElse() {
    var id = finals.issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    var certificate = manager(finals.school).get("/training/v1/certificates/" + id);
    var byNumber = "/training/v1/public/certificates/" + certificate.<String>path("number");
    var address = byNumber + "?code=" + certificate.<String>path("lookupCode");
    // numbers count: whoever guesses one learns that it holds, and not whose it is
    given()
        .get(byNumber)
        .then()
        .statusCode(200)
        .body("state", equalTo("VALID"))
        .body("holder", nullValue())
        .body("course", nullValue());
    given()
        .accept("text/html")
        .get(byNumber)
        .then()
        .statusCode(200)
        .body(
            allOf(
                containsString("Còn hiệu lực"),
                containsString("name=\"code\""),
                not(containsString("Nguyễn Thị Thu Hằng"))));
    given().get(byNumber + "?code=000000000000").then().statusCode(404);
    given()
        .get(address)
        .then()
        .statusCode(200)
        .body("holder", equalTo("Nguyễn Thị Thu Hằng"))
        .body("state", equalTo("VALID"))
        .body("keySet().size()", equalTo(8));
    given()
        .accept("text/html")
        .get(address)
        .then()
        .statusCode(200)
        .contentType("text/html")
        .header("Vary", "Accept")
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(allOf(containsString("Nguyễn Thị Thu Hằng"), containsString("Còn hiệu lực")));
    finals.move(id, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    given()
        .get(address)
        .then()
        .statusCode(200)
        .body("state", equalTo("REVOKED"))
        .body("$", not(org.hamcrest.Matchers.hasKey("reason")));
    given().get("/training/v1/public/certificates/9-1999-NOWHERE").then().statusCode(404);
    given().get("/training/v1/certificates/" + id).then().statusCode(401);
    as("training-manager", finals.people.organisation("KHAC").code())
        .get("/training/v1/certificates/" + id)
        .then()
        .statusCode(404);
  }

  @Test
  void nobodyButTheOrganiserJudgesCertifiesAndRevokes() {
    var unit = finals.people.organisation("DON-VI");
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", unit);
    var klass = finals.klass(finals.course(null, null), "COMPLETED");
    var enrolment = finals.cadre(klass, cadre, "Nguyễn Thị Thu Hằng", unit);
    manager(unit)
        .body(Map.of("rows", List.of(row(enrolment, "passed", true))))
        .post(CLASSES + "/" + klass + "/results")
        .then()
        .statusCode(403);
    finals.results(klass, List.of(row(enrolment, "passed", true))).then().statusCode(200);
    manager(unit)
        .body(Map.of())
        .post(CLASSES + "/" + klass + "/certificates")
        .then()
        .statusCode(403);
    var id =
        finals.issue(klass, Map.of()).then().statusCode(200).extract().<String>path("items[0].id");
    var address = "/training/v1/certificates/" + id;
    var tag = manager(unit).get(address).then().statusCode(200).extract().header("ETag");
    manager(unit)
        .header("If-Match", tag)
        .body(Map.of("reason", "Cấp nhầm"))
        .post(address + "/revoke")
        .then()
        .statusCode(403);
  }

  @Test
  void aCertificateIsOfTheLastDayOfTheClassOrLaterAndOfItsLearnersOnceEach() {
    var klass = finals.klass(finals.course(null, null), "COMPLETED");
    var learner = finals.outsiders(klass, 1).getFirst();
    finals.results(klass, List.of(row(learner, "passed", true))).then().statusCode(200);
    finals
        .issue(
            klass,
            Map.of(
                "enrolmentIds",
                List.of(learner, learner, UUID.randomUUID()),
                "issuedOn",
                today().minusDays(2).toString()))
        .then()
        .statusCode(400)
        .body(
            FOUND,
            containsInAnyOrder(
                "issuedOn before-class-end",
                "enrolmentIds[1] twice",
                "enrolmentIds[2] not-enrolled"));
    finals.issue(klass, Map.of("issuedOn", today().minusDays(1).toString())).then().statusCode(200);
  }
}
