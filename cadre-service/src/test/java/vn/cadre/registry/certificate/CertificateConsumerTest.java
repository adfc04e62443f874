package vn.cadre.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.certificate.TrainingTopics.awaitQualifications;
import static vn.cadre.registry.certificate.TrainingTopics.certificate;
import static vn.cadre.registry.certificate.TrainingTopics.join;
import static vn.cadre.registry.certificate.TrainingTopics.qualifications;
import static vn.cadre.registry.certificate.TrainingTopics.revoked;
import static vn.cadre.registry.certificate.TrainingTopics.with;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class CertificateConsumerTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  private TrainingTopics training;

  @BeforeEach
  void connect() {
    training = new TrainingTopics();
  }

  @AfterEach
  void disconnect() throws Exception {
    training.close();
  }

  private static Made learner() {
    return cadre(root("CERT"), "Nguyễn Văn An");
  }

  private static void level(Made person, @Nullable Object level) {
    viewer(EVERYWHERE)
        .get(person.location())
        .then()
        .body("levels.politicalTheory", level == null ? nullValue() : equalTo(level));
  }

  @Test
  void aCertificateBecomesAQualificationOfTheRecord() {
    var person = learner();
    var certificate =
        with(
            with(certificate(person.id()), "grantsSpeciality", "Xây dựng Đảng"),
            "grantsName",
            "Bằng trung cấp lý luận chính trị");
    training.tell(certificate, 1);

    var answer = training.answers(certificate, 1).getFirst().data().get("state");
    assertThat(answer.get("state").asText()).isEqualTo("RECORDED");
    viewer(EVERYWHERE)
        .get(person.location() + "/qualifications/" + answer.get("qualificationId").asText())
        .then()
        .statusCode(200)
        .body("kind", equalTo("POLITICAL_THEORY"))
        .body("level", equalTo("INTERMEDIATE"))
        .body("speciality", equalTo("Xây dựng Đảng"))
        .body("status", equalTo("COMPLETED"))
        .body("institution", equalTo("Trường Chính trị Nguyễn Văn Cừ"))
        .body("awardedOn", equalTo("2026-06-30"))
        .body("certificate.id", equalTo(certificate.get("id")))
        .body("certificate.number", equalTo("12-2026-TRUONG-CT"));
    level(person, "INTERMEDIATE");
  }

  @Test
  void itIsTheServicesOwnWorkAndSaysWhyInTheAuditTrail() throws Exception {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    var entry = training.answers(certificate, 1).getFirst().data().at("/state/qualificationId");

    try (var superuser = Superuser.of(url)) {
      assertThat(
              superuser.texts(
                  """
                  SELECT (t.actor ->> 'job') || ': ' || e.reason FROM audit_entry e
                  JOIN audit_transaction t ON t.xid = e.xid AND t.at = e.at WHERE e.resource_id = ?\
                  """,
                  UUID.fromString(entry.asText())))
          .containsExactly("inbox: Chứng chỉ số 12-2026-TRUONG-CT");
    }
  }

  @Test
  void aGapClosesWithTheCertificate() {
    var office = root("CERTGAP");
    var head = title("HEAD");
    standard(
        head.code(), Map.of("validFrom", "2010-01-01", "minPoliticalTheoryLevel", "INTERMEDIATE"));
    var person = cadre(office, "Nguyễn Văn An");
    appointment(person, position(office, head, 1), "2015-01-05");
    post(
        person.location() + "/qualifications",
        Map.of("kind", "POLITICAL_THEORY", "level", "ELEMENTARY", "status", "COMPLETED"));
    var gaps = "/cadre/v1/statistics/gaps?count=true";
    viewer(office.code())
        .get(gaps)
        .then()
        .statusCode(200)
        .body("items[0].lacks.criterion", contains("POLITICAL_THEORY_LEVEL"));

    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    training.answers(certificate, 1);

    viewer(office.code()).get(gaps).then().statusCode(200).body("total", equalTo(0));
  }

  @Test
  void aRevokedCertificateTakesItBackAndNothingIsDeleted() {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    training.tell(revoked(certificate), 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("TAKEN_BACK");
    awaitQualifications(person);
    level(person, null);
    viewer(EVERYWHERE)
        .get(person.location() + "/qualifications?annulled=true")
        .then()
        .body(
            "items.annulled.reason",
            contains("Thu hồi chứng chỉ số 12-2026-TRUONG-CT: Cấp nhầm người"));
  }

  @Test
  void anEventThatComesTwiceHasItsEffectOnceAndOneThatIsSentAgainIsAnsweredAgain() {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    training.tell(certificate, 1);
    training.tell(certificate, 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("RECORDED");
    assertThat(qualifications(person, "it.certificate.id")).containsExactly(id(certificate));
  }

  @Test
  void whatIsRevokedBeforeItWasEverRecordedStaysOut() {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(revoked(certificate), 2);
    training.tell(certificate, 1);
    training.tell(certificate, 3);

    assertThat(training.answer(certificate, 2)).isEqualTo("TAKEN_BACK");
    awaitQualifications(person);
  }

  @ParameterizedTest
  @CsvSource({
    "grantsLevel, MASTER, level level-of-its-kind",
    "grantsKind, SWIMMING, kind unknown-kind",
    "grantsLevel, , level required",
    "issuedOn, 1970-01-01, awardedOn before-birth",
    "issuedOn, 2199-01-01, awardedOn in-the-future",
    "cadreId, 00000000-0000-7000-8000-000000000000, cadreId unknown-cadre"
  })
  void whatTheRulesForbidIsRefusedWithReasons(String field, String value, String reason) {
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Nguyễn Văn An",
                "category", "CIVIL_SERVANT",
                "birthDate", "1980-05",
                "organisationId", root("CERTNO").id()));
    var certificate = with(certificate(person.id()), field, value);
    training.tell(certificate, 1);

    var answer = training.answers(certificate, 1).getFirst().data().get("state");
    assertThat(answer.get("state").asText()).isEqualTo("REFUSED");
    assertThat(answer.get("reasons"))
        .extracting(why -> why.get("field").asText() + " " + why.get("code").asText())
        .contains(reason);
    assertThat(answer.at("/reasons/0/message/vi").asText()).isNotBlank();
    awaitQualifications(person);

    // a refusal is no end: mended and told again, it is recorded
    training.tell(with(certificate(person.id()), "id", id(certificate)), 2);
    assertThat(training.answer(certificate, 2)).isEqualTo("RECORDED");
  }

  private static String id(Map<String, @Nullable Object> certificate) {
    return String.valueOf(certificate.get("id"));
  }

  @Test
  void whoeverLeftBeforeTheDayIsRefusedAndWhoeverLeftLaterIsNot() {
    var person = learner();
    var separation =
        EntrySamples.ALL.stream().filter(EntrySamples.Sample::endsPosts).findFirst().orElseThrow();
    separation.recordedFor(person);
    var late = certificate(person.id());
    var early = with(certificate(person.id()), "issuedOn", "2015-05-31");
    training.tell(late, 1);
    training.tell(early, 1);

    assertThat(training.answers(late, 1).getFirst().data().at("/state/reasons/0/code").asText())
        .isEqualTo("left-before");
    assertThat(training.answer(early, 1)).isEqualTo("RECORDED");
  }

  @Test
  void theRecordThatSurvivesAMergeGainsTheQualificationAndLosesItAgain() {
    var office = root("CERTJOIN");
    var joined = cadre(office, "Nguyễn Văn An");
    var survivor = cadre(office, "Nguyễn Văn An");
    var before = certificate(joined.id());
    training.tell(before, 1);
    training.answers(before, 1);
    join(joined, survivor);
    var after = with(certificate(joined.id()), "grantsLevel", "ADVANCED");
    training.tell(after, 1);
    assertThat(training.answer(after, 1)).isEqualTo("RECORDED");
    awaitQualifications(survivor, "INTERMEDIATE COMPLETED", "ADVANCED COMPLETED");

    training.tell(revoked(before), 2);
    assertThat(training.answer(before, 2)).isEqualTo("TAKEN_BACK");
    awaitQualifications(survivor, "ADVANCED COMPLETED");
  }

  @Test
  void whatIsToldAgainUnderTheRecordThatItsOwnWasJoinedIntoIsNotRecordedTwice() {
    var office = root("CERTMOVED");
    var joined = cadre(office, "Nguyễn Văn An");
    var survivor = cadre(office, "Nguyễn Văn An");
    var certificate = certificate(joined.id());
    training.tell(certificate, 1);
    var entry = training.last(certificate, 1).get("qualificationId");
    join(joined, survivor);
    var moved = with(certificate, "cadreId", survivor.id());
    training.tell(moved, 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("RECORDED");
    assertThat(training.last(certificate, 2).get("qualificationId")).isEqualTo(entry);
    assertThat(training.last(certificate, 2).get("cadreId").asText()).isEqualTo(survivor.id());
    awaitQualifications(survivor, "INTERMEDIATE COMPLETED");

    training.tell(revoked(moved), 3);
    assertThat(training.answer(certificate, 3)).isEqualTo("TAKEN_BACK");
    awaitQualifications(survivor);
  }

  @Test
  void whatIsRecordedIsNotRefusedWhateverPersonItNamesLater() {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    training.tell(with(certificate, "cadreId", UUID.randomUUID().toString()), 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("RECORDED");
    assertThat(qualifications(person, "it.certificate.id")).containsExactly(id(certificate));
  }

  @Test
  void whatSomebodyAnnulledByHandIsNotAnnulledAgain() {
    var person = learner();
    var certificate = certificate(person.id());
    training.tell(certificate, 1);
    var entry = training.answers(certificate, 1).getFirst().data().at("/state/qualificationId");
    var address = person.location() + "/qualifications/" + entry.asText();
    editor(EVERYWHERE)
        .header("If-Match", viewer(EVERYWHERE).get(address).getHeader("ETag"))
        .body(Map.of("reason", "Ghi nhầm người"))
        .post(address + "/annul")
        .then()
        .statusCode(200)
        .body("certificate.id", notNullValue());
    training.tell(revoked(certificate), 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("TAKEN_BACK");
    viewer(EVERYWHERE)
        .get(person.location() + "/qualifications?annulled=true")
        .then()
        .body("items.annulled.reason", contains("Ghi nhầm người"));
  }

  @Test
  void whatGrantsNothingOrBelongsToNobodyOfTheRegisterIsPassedOver() throws Exception {
    var person = learner();
    var attendance = with(certificate(person.id()), "grantsKind", null);
    var stranger = with(certificate(person.id()), "cadreId", null);
    training.tell(attendance, 1);
    training.tell(stranger, 1);
    try (var books = Superuser.of(url)) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() ->
              assertThat(
                      books.texts(
                          "SELECT aggregate_id::text FROM inbox_aggregate WHERE aggregate_id = ANY (?)",
                          (Object) ids(attendance, stranger)))
                  .hasSize(2));
      assertThat(
              books.texts(
                  "SELECT id::text FROM certificate_recording WHERE id = ANY (?)",
                  (Object) ids(attendance, stranger)))
          .isEmpty();
    }
  }

  private static UUID[] ids(
      Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    return List.of(one, other).stream()
        .map(CertificateConsumerTest::id)
        .map(UUID::fromString)
        .toArray(UUID[]::new);
  }
}
