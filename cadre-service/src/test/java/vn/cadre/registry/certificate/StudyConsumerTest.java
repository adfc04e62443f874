package vn.cadre.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.certificate.TrainingTopics.awaitQualifications;
import static vn.cadre.registry.certificate.TrainingTopics.certificate;
import static vn.cadre.registry.certificate.TrainingTopics.qualifications;
import static vn.cadre.registry.certificate.TrainingTopics.revoked;
import static vn.cadre.registry.certificate.TrainingTopics.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class StudyConsumerTest {
  private TrainingTopics training;
  private Made person;
  private Map<String, @Nullable Object> certificate;

  @BeforeEach
  void connect() {
    training = new TrainingTopics();
    person = cadre(root("STUDIES"), "Nguyễn Thị Bình");
    certificate = certificate(person.id());
  }

  @AfterEach
  void disconnect() throws Exception {
    training.close();
  }

  private void studies() {
    training.tellOfStudy(study(certificate, "RUNNING"), 1);
    awaitQualifications(person, "INTERMEDIATE STUDYING");
  }

  @Test
  void whatRunsIsStudiedForAndTheCertificateCompletesTheSameEntry() {
    studies();
    var entry = qualifications(person, "it.id");
    training.tellOfStudy(study(certificate, "COMPLETED"), 2);
    training.tell(certificate, 1);

    assertThat(training.answer(certificate, 1)).isEqualTo("RECORDED");
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
    assertThat(qualifications(person, "it.id")).isEqualTo(entry);
    assertThat(qualifications(person, "it.certificate.id"))
        .containsExactly(String.valueOf(certificate.get("id")));
    assertThat(qualifications(person, "it.awardedOn")).containsExactly("2026-06-30");
  }

  @Test
  void whatEndsWithoutACertificateIsAnnulled() {
    studies();
    training.tellOfStudy(study(certificate, "ENDED"), 2);
    awaitQualifications(person);
  }

  @Test
  void whoeverTakesItUpAgainStudiesAgain() {
    studies();
    training.tellOfStudy(study(certificate, "ENDED"), 2);
    awaitQualifications(person);
    training.tellOfStudy(study(certificate, "RUNNING"), 3);
    awaitQualifications(person, "INTERMEDIATE STUDYING");
  }

  @Test
  void whatTheCertificateCompletedStaysWhenTheStudyEnds() {
    studies();
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.tellOfStudy(study(certificate, "ENDED"), 2);
    training.awaitStudy(certificate, "ENDED");
    awaitQualifications(person, "INTERMEDIATE COMPLETED");
  }

  @Test
  void aStudyThatIsToldAfterItsCertificateMakesNoSecondEntry() {
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.tellOfStudy(study(certificate, "RUNNING"), 1);
    training.tellOfStudy(study(certificate, "COMPLETED"), 2);
    training.awaitStudy(certificate, "COMPLETED");
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
    training.tellOfStudy(study(certificate, "COMPLETED"), 2);
    training.tell(certificate, 1);
    training.answers(certificate, 1);
    training.awaitStudy(certificate, "COMPLETED");
    training.tell(revoked(certificate), 2);

    training.answers(certificate, 2);
    awaitQualifications(person);
  }

  @Test
  void whatCannotBeStudiedForIsKeptWithItsReasonsAndHoldsNobodyUp() {
    var wrong = study(certificate, "RUNNING");
    wrong.put("level", "MASTER");
    training.tellOfStudy(wrong, 1);
    training.awaitStudy(certificate, "RUNNING");
    assertThat(training.reasons(certificate)).contains("level-of-its-kind");
    awaitQualifications(person);
  }
}
