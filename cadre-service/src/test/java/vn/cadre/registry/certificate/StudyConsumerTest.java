package vn.cadre.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.certificate.TrainingTopics.awaitQualifications;
import static vn.cadre.registry.certificate.TrainingTopics.certificate;
import static vn.cadre.registry.certificate.TrainingTopics.join;
import static vn.cadre.registry.certificate.TrainingTopics.qualifications;
import static vn.cadre.registry.certificate.TrainingTopics.revoked;
import static vn.cadre.registry.certificate.TrainingTopics.study;
import static vn.cadre.registry.certificate.TrainingTopics.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.registry.EntrySamples;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class StudyConsumerTest {
  private TrainingTopics training;
  private Made person;
  private Map<String, @Nullable Object> certificate;
  private Map<String, @Nullable Object> running;
  private Map<String, @Nullable Object> completed;
  private Map<String, @Nullable Object> ended;

  @BeforeEach
  void connect() {
    training = new TrainingTopics();
    person = cadre(root("STUDIES"), "Nguyễn Thị Bình");
    certificate = certificate(person.id());
    running = study(certificate, "RUNNING");
    completed = study(certificate, "COMPLETED");
    ended = study(certificate, "ENDED");
  }

  @AfterEach
  void disconnect() throws Exception {
    training.close();
  }

  /** The entry of what is studied for, once that is answered. */
  private String studies() {
    training.tellOfStudy(running, 1);
    var answer = training.last(running, 1);
    assertThat(answer.get("state").asText()).isEqualTo("RECORDED");
    awaitQualifications(person, "INTERMEDIATE STUDYING");
    assertThat(qualifications(person, "it.id")).containsExactly(entry(answer));
    return entry(answer);
  }

  private static String entry(JsonNode answer) {
    return answer.get("qualificationId").asText();
  }

  @Test
  void whatRunsIsStudiedForAndTheCertificateCompletesTheSameEntry() {
    var entry = studies();
    training.tellOfStudy(completed, 2);
    training.tell(certificate, 1);

    assertThat(training.answer(certificate, 1)).isEqualTo("RECORDED");
    assertThat(training.answer(completed, 2)).isEqualTo("RECORDED");
    assertThat(entry(training.last(completed, 2))).isEqualTo(entry);
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
    assertThat(qualifications(person, "it.id")).containsExactly(entry);
    assertThat(qualifications(person, "it.certificate.id"))
        .containsExactly(String.valueOf(certificate.get("id")));
    assertThat(qualifications(person, "it.awardedOn")).containsExactly("2026-06-30");
  }

  @Test
  void whatIsToldAgainIsAnsweredAgainAndNotRecordedAgain() {
    var entry = studies();
    training.tellOfStudy(running, 1);
    training.tellOfStudy(running, 2);

    assertThat(training.answer(running, 2)).isEqualTo("RECORDED");
    assertThat(entry(training.last(running, 2))).isEqualTo(entry);
    assertThat(qualifications(person, "it.id")).containsExactly(entry);
  }

  @Test
  void whatEndsWithoutACertificateIsAnnulled() {
    var entry = studies();
    training.tellOfStudy(ended, 2);
    training.tellOfStudy(ended, 3);

    assertThat(training.answer(ended, 3)).isEqualTo("TAKEN_BACK");
    assertThat(entry(training.last(ended, 3))).isEqualTo(entry);
    awaitQualifications(person);
  }

  @Test
  void whatEndedBeforeItWasEverRecordedIsTakenBackAsWell() {
    training.tellOfStudy(ended, 2);

    assertThat(training.answer(ended, 1)).isEqualTo("TAKEN_BACK");
    assertThat(training.last(ended, 1).get("qualificationId").isNull()).isTrue();
    awaitQualifications(person);
  }

  @Test
  void whoeverTakesItUpAgainStudiesAgain() {
    var entry = studies();
    training.tellOfStudy(ended, 2);
    training.answers(ended, 2);
    training.tellOfStudy(running, 3);

    assertThat(training.answer(running, 3)).isEqualTo("RECORDED");
    assertThat(entry(training.last(running, 3))).isNotEqualTo(entry);
    awaitQualifications(person, "INTERMEDIATE STUDYING");
  }

  @Test
  void whatTheCertificateCompletedStaysWhenTheStudyEnds() {
    studies();
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.tellOfStudy(ended, 2);

    assertThat(training.answer(ended, 2)).isEqualTo("TAKEN_BACK");
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
  }

  @Test
  void aStudyThatIsToldAfterItsCertificateMakesNoSecondEntry() {
    training.tell(certificate, 1);
    var entry = entry(training.last(certificate, 1));
    training.tellOfStudy(running, 1);
    training.tellOfStudy(completed, 2);

    assertThat(training.answers(completed, 2))
        .allMatch(answer -> entry(answer.data().get("state")).equals(entry));
    assertThat(training.answer(completed, 2)).isEqualTo("RECORDED");
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
  }

  @Test
  void whatIsCompletedWithoutACertificateInTheRecordIsRefusedUntilThatComes() {
    training.tellOfStudy(completed, 1);
    assertThat(training.answer(completed, 1)).isEqualTo("REFUSED");
    assertThat(training.last(completed, 1).at("/reasons/0/code").asText())
        .isEqualTo("certificate-not-recorded");
    awaitQualifications(person);

    training.tell(certificate, 1);
    assertThat(training.answer(completed, 2)).isEqualTo("RECORDED");
    assertThat(entry(training.last(completed, 2))).isEqualTo(entry(training.last(certificate, 1)));
    assertThat(training.last(completed, 2).get("reasons")).isEmpty();
    // and is told once, however often the certificate is
    training.tell(certificate, 2);
    training.answers(certificate, 2);
    training.answers(completed, 2);
  }

  @Test
  void aCertificateThatIsIssuedAgainIsTheEntryOfItsStudy() {
    studies();
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.tell(revoked(certificate), 2);
    training.answers(certificate, 2);
    training.tellOfStudy(ended, 2);
    training.answers(ended, 2);
    training.tellOfStudy(completed, 3);
    assertThat(training.answer(completed, 3)).isEqualTo("REFUSED");
    var again =
        with(with(certificate, "id", UUID.randomUUID().toString()), "number", "13-2026-TRUONG-CT");
    training.tell(again, 1);

    assertThat(training.answer(completed, 4)).isEqualTo("RECORDED");
    assertThat(entry(training.last(completed, 4))).isEqualTo(entry(training.last(again, 1)));
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
  }

  @Test
  void aRevokedCertificateLeavesWhoeverStillStudiesStudying() {
    studies();
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.tell(revoked(certificate), 2);

    assertThat(training.answer(certificate, 2)).isEqualTo("TAKEN_BACK");
    awaitQualifications(person, "INTERMEDIATE STUDYING");
    assertThat(qualifications(person, "it.certificate")).containsOnlyNulls();
  }

  @Test
  void aRevokedCertificateOfAClassThatIsOverLeavesNothing() {
    studies();
    training.tellOfStudy(completed, 2);
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.answers(completed, 2);
    training.tell(revoked(certificate), 2);

    training.answers(certificate, 2);
    awaitQualifications(person);
  }

  @ParameterizedTest
  @CsvSource({
    "level, MASTER, level level-of-its-kind",
    "kind, SWIMMING, kind unknown-kind",
    "cadreId, 00000000-0000-7000-8000-000000000000, cadreId unknown-cadre"
  })
  void whatTheRulesForbidIsRefusedWithReasons(String field, String value, String reason) {
    training.tellOfStudy(with(running, field, value), 1);

    var answer = training.last(running, 1);
    assertThat(answer.get("state").asText()).isEqualTo("REFUSED");
    assertThat(answer.get("qualificationId").isNull()).isTrue();
    assertThat(answer.get("reasons"))
        .extracting(why -> why.get("field").asText() + " " + why.get("code").asText())
        .containsExactly(reason);
    assertThat(answer.at("/reasons/0/message/vi").asText()).isNotBlank();
    awaitQualifications(person);

    // a refusal is no end: mended and told again, it is recorded
    training.tellOfStudy(running, 2);
    assertThat(training.answer(running, 2)).isEqualTo("RECORDED");
    awaitQualifications(person, "INTERMEDIATE STUDYING");
  }

  @Test
  void whoeverLeftStudiesForNothingInTheRecord() {
    EntrySamples.ALL.stream()
        .filter(EntrySamples.Sample::endsPosts)
        .findFirst()
        .orElseThrow()
        .recordedFor(person);
    training.tellOfStudy(running, 1);

    assertThat(training.last(running, 1).at("/reasons/0/code").asText()).isEqualTo("left-before");
    awaitQualifications(person);
  }

  @Test
  void whatIsToldAgainUnderTheRecordThatItsOwnWasJoinedIntoIsNotRecordedTwice() {
    var entry = studies();
    var survivor = cadre(root("STUDIESMOVED"), "Nguyễn Thị Bình");
    join(person, survivor);
    training.tellOfStudy(with(running, "cadreId", survivor.id()), 2);

    assertThat(training.answer(running, 2)).isEqualTo("RECORDED");
    assertThat(entry(training.last(running, 2))).isEqualTo(entry);
    assertThat(training.last(running, 2).get("cadreId").asText()).isEqualTo(survivor.id());
    awaitQualifications(survivor, "INTERMEDIATE STUDYING");

    training.tell(with(certificate, "cadreId", survivor.id()), 1);
    assertThat(entry(training.last(certificate, 1))).isEqualTo(entry);
    awaitQualifications(survivor, "INTERMEDIATE COMPLETED");
  }

  @ParameterizedTest
  @CsvSource({"RUNNING, RECORDED", "COMPLETED, RECORDED", "ENDED, TAKEN_BACK"})
  void whatIsRecordedIsNotRefusedWhateverPersonItNamesLater(String state, String answer) {
    var entry = studies();
    training.tellOfStudy(
        with(study(certificate, state), "cadreId", UUID.randomUUID().toString()), 2);

    assertThat(training.answer(running, 2)).isEqualTo(answer);
    assertThat(entry(training.last(running, 2))).isEqualTo(entry);
    assertThat(training.last(running, 2).get("reasons")).isEmpty();
  }
}
