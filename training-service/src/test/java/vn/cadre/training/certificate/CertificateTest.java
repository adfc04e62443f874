package vn.cadre.training.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import static vn.cadre.training.klass.Classroom.move;
import static vn.cadre.training.klass.Classroom.today;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.training.TrainingTest;
import vn.cadre.training.klass.Classroom;

@TrainingTest
class CertificateTest {
  private static final String TASKS = "/training/v1/tasks";
  private static final Predicate<String> AT_LEAST_ONE_STUCK =
      Pattern.compile("certificates_unrecorded\\{[^}]*answer=\"stuck\"[^}]*} [1-9]").asPredicate();
  private static final String FOUND = "violations.collect { it.field + ' ' + it.code }";

  private Finals finals;

  @BeforeEach
  void begin() {
    finals = new Finals();
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  private static Map<String, Object> row(UUID enrolment, String field, Object value) {
    return Map.of("enrolmentId", enrolment, field, value);
  }

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

  private String issued(UUID cadre) {
    var klass = finals.klass(finals.course(null, "5"), "COMPLETED");
    var enrolment = finals.cadre(klass, cadre, "Nguyễn Thị Thu Hằng");
    finals.pass(klass, List.of(enrolment));
    return finals.issue(klass, Map.of()).then().statusCode(200).extract().path("items[0].id");
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
    var id = issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
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
    var id = issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
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
  void onPaperItsCodeLeadsToItsPublicPage() throws Exception {
    var id = issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    var answer =
        manager(finals.school).accept("application/pdf").get("/training/v1/certificates/" + id);
    answer.then().statusCode(200).contentType("application/pdf");
    var file = answer.asByteArray();
    Files.write(Path.of("target/certificate.pdf"), file);
    try (var paper = Loader.loadPDF(file)) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(paper))
          .contains("CHỨNG CHỈ", "Nguyễn Thị Thu Hằng", "Độc lập - Tự do - Hạnh phúc");
      var image = new PDFRenderer(paper).renderImageWithDPI(0, 150);
      assertThat(image.getWidth()).isGreaterThan(image.getHeight());
      var pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      var bitmap =
          new BinaryBitmap(
              new HybridBinarizer(
                  new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
      var certificate = manager(finals.school).get("/training/v1/certificates/" + id);
      assertThat(new QRCodeReader().decode(bitmap).getText())
          .isEqualTo(
              "http://localhost:8080/training/v1/public/certificates/%s?code=%s"
                  .formatted(
                      certificate.<String>path("number"), certificate.<String>path("lookupCode")));
    }
  }

  private void registryAnswers(String id, int sequence, String state, String reasons) {
    var prefix = ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class);
    try (var topic = TestTopic.on(prefix + "internal.cadre.certificate-recordings.v1")) {
      topic.send(
          TestTopic.Message.event(
              UUID.fromString(id),
              sequence,
              "vn.cadre.cadre.certificate-recordings.recorded.v1",
              "{\"id\":\"%s\",\"cadreId\":\"%s\",\"qualificationId\":null,\"state\":\"%s\",\"reasons\":%s}"
                  .formatted(id, UUID.randomUUID(), state, reasons)));
    }
  }

  private static String found(String id) {
    return "items.find { it.resource.endsWith('%s') }".formatted(id);
  }

  private ValidatableResponse awaits(String kind, String id) {
    return manager(finals.school)
        .get(TASKS)
        .then()
        .statusCode(200)
        .body(found(id) + ".kind", equalTo(kind));
  }

  private void awaitRegistry(String id, String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            manager(finals.school)
                .get("/training/v1/certificates/" + id)
                .<String>path("registry.state")
                .equals(state));
  }

  /** Until the answer was taken in, whatever it changed. */
  private void awaitRead(String id, int sequence) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            finals
                .room
                .database()
                .texts(
                    "SELECT sequence::text FROM inbox_aggregate WHERE aggregate_id = ?",
                    UUID.fromString(id))
                .contains(Integer.toString(sequence)));
  }

  @Test
  void whatTheRegistryAnswersIsShownAndARefusalIsSentAgain() {
    var id = issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    awaitRegistry(id, "SENT");
    finals
        .move(id, "resend", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("not-answerable"));
    registryAnswers(
        id,
        1,
        "REFUSED",
        "[{\"field\":\"cadreId\",\"code\":\"left-before\",\"message\":{\"vi\":\"Đã thôi\",\"en\":\"Left\"}}]");
    awaitRegistry(id, "REFUSED");
    manager(finals.school)
        .get("/training/v1/certificates/" + id)
        .then()
        .body("registry.reasons[0].code", equalTo("left-before"))
        .body("allowedActions", contains("resend", "revoke"));
    awaits("certificate-refused", id)
        .body(found(id) + ".allowedActions", contains("resend", "revoke"));
    as("training-manager", finals.people.organisation("KHAC").code())
        .get(TASKS)
        .then()
        .body(found(id), nullValue());
    finals
        .move(id, "resend", Map.of())
        .then()
        .statusCode(200)
        .body("registry.state", equalTo("SENT"));
    manager(finals.school).get(TASKS).then().body(found(id), nullValue());
    registryAnswers(id, 2, "RECORDED", "[]");
    awaitRegistry(id, "RECORDED");
    assertThat(finals.room.told(UUID.fromString(id))).containsExactly("issued", "resent");
  }

  @Test
  void whatIsNotAnsweredInTimeIsStuckAndALateAnswerHolds() {
    var id = issued(finals.people.person("Nguyễn Thị Thu Hằng", finals.school));
    finals
        .room
        .database()
        .update(
            "UPDATE certificate_recording SET since = since - interval '2 hours' WHERE id = ?",
            UUID.fromString(id));
    awaitRegistry(id, "STUCK");
    manager(finals.school)
        .get("/training/v1/certificates?registry=STUCK&count=true")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(id));
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body(
            "checks.find { it.name == 'certificates' }.data.stuck",
            org.hamcrest.Matchers.greaterThan(0));
    awaits("certificate-unanswered", id);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/q/metrics").asString(), AT_LEAST_ONE_STUCK::test);
    registryAnswers(id, 1, "RECORDED", "[]");
    awaitRegistry(id, "RECORDED");
    // the answer to what was issued is no answer to what was revoked since
    finals.move(id, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    registryAnswers(id, 2, "RECORDED", "[]");
    awaitRead(id, 2);
    awaitRegistry(id, "SENT");
    registryAnswers(id, 3, "TAKEN_BACK", "[]");
    awaitRegistry(id, "TAKEN_BACK");
  }

  @Test
  void aSessionToComeIsNotMarked() {
    var klass = finals.klass(finals.course(null, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    finals
        .mark(klass, finals.session(klass, -1), List.of(row(learner, "state", "PRESENT")))
        .then()
        .statusCode(409)
        .body("code", equalTo("session-to-come"));
  }

  /** In which of five sessions somebody was; where nothing is said they were not marked. */
  private void attended(UUID klass, UUID learner, String... states) {
    for (int day = 5; day > 0; day--) {
      var session = finals.session(klass, day);
      if (5 - day < states.length) {
        finals
            .mark(klass, session, List.of(row(learner, "state", states[5 - day])))
            .then()
            .statusCode(200);
      }
    }
  }

  @Test
  void fourSessionsOfFiveAreEightyPerCentAndEnough() {
    var klass = finals.klass(finals.course(80, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    attended(klass, learner, "PRESENT", "ABSENT", "PRESENT", "PRESENT", "PRESENT");

    finals
        .results(klass, List.of(row(learner, "note", "Đạt")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(true));
    finals
        .issue(klass, Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("class-not-completed"));
  }

  @Test
  void sessionsThatNobodyMarkedLeaveAResultOpen() {
    var klass = finals.klass(finals.course(80, null), "RUNNING");
    var learner = finals.outsiders(klass, 1).getFirst();
    attended(klass, learner, "PRESENT", "PRESENT", "PRESENT");

    finals
        .results(klass, List.of(row(learner, "note", "Đạt")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].enrolmentId undetermined"));
    // whatever the last two say, somebody who is failed by hand has failed
    finals
        .results(klass, List.of(Map.of("enrolmentId", learner, "passed", false, "note", "Bỏ thi")))
        .then()
        .statusCode(200)
        .body("items.passed", contains(false));
  }

  @Test
  void whatNoRuleOfTheCourseDecidesIsSaid() {
    var free = finals.klass(finals.course(null, null), "RUNNING");
    finals
        .results(free, List.of(row(finals.outsiders(free, 1).getFirst(), "note", "Khá")))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].passed required"));
    var marked = finals.klass(finals.course(null, "5"), "RUNNING");
    var learner = finals.outsiders(marked, 1).getFirst();
    finals
        .results(marked, List.of(Map.of("enrolmentId", learner, "score", "8", "passed", false)))
        .then()
        .statusCode(400)
        .body(FOUND, contains("rows[0].note required"));
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

  private Classroom.Made started(UUID cadre) {
    var course = finals.room.course("POSTGRADUATE", "PROFESSIONAL", "MASTER", null);
    var klass = new Classroom.Made(finals.klass(course, "OPEN"), "");
    finals.cadre(klass.id(), cadre, "Nguyễn Thị Thu Hằng");
    move(finals.school, klass, "start");
    assertThat(study(cadre)).isEqualTo("RUNNING");
    return klass;
  }

  private static String study(UUID cadre) {
    return as("auditor", "*").get("/training/v1/studies?cadre=" + cadre).path("items[0].state");
  }

  @Test
  void aCertificateCompletesAStudyAndItsRevocationEndsIt() {
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    var klass = started(cadre);
    move(finals.school, klass, "complete");
    assertThat(study(cadre)).isEqualTo("RUNNING");
    var enrolment =
        as("auditor", "*")
            .get(CLASSES + "/" + klass.id() + "/enrolments")
            .<String>path("items[0].id");
    finals
        .results(klass.id(), List.of(row(UUID.fromString(enrolment), "passed", true)))
        .then()
        .statusCode(200);

    var certificate =
        finals
            .issue(klass.id(), Map.of())
            .then()
            .statusCode(200)
            .extract()
            .<String>path("items[0].id");
    assertThat(study(cadre)).isEqualTo("COMPLETED");
    finals.move(certificate, "revoke", Map.of("reason", "Cấp nhầm")).then().statusCode(200);
    assertThat(study(cadre)).isEqualTo("ENDED");
  }

  @Test
  void nobodyStudiesInAClassThatIsCancelled() {
    var cadre = finals.people.person("Nguyễn Thị Thu Hằng", finals.school);
    move(finals.school, started(cadre), "cancel");
    assertThat(study(cadre)).isEqualTo("ENDED");
  }
}
