package vn.cadre.registry.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.PublishedEvents;

/** What training publishes of certificates and studies is what the registry reads. */
class TrainingContractTest {

  @Test
  void trainingPublishesWhatTheRegistryReadsOfCertificates() {
    var published = PublishedEvents.of("training-service", "certificates");
    assertThat(published.brokenPromisesTo(CertificateState.class)).isEmpty();
    assertThat(published.isOnTopic("training.certificates.v1")).isTrue();
  }

  @Test
  void trainingPublishesWhatTheRegistryReadsOfStudies() {
    var published = PublishedEvents.of("training-service", "studies");
    assertThat(published.brokenPromisesTo(StudyState.class)).isEmpty();
    assertThat(published.isOnTopic("training.studies.v1")).isTrue();
  }

  @Test
  void aCertificateWithoutWhatTheRecordNeedsIsRefusedWithAllThatIsMissing() {
    assertThatThrownBy(() ->
            new CertificateState(
                UUID.randomUUID(),
                null,
                null,
                UUID.randomUUID(),
                "Trường Chính trị",
                null,
                null,
                null,
                null,
                null,
                CertificateState.State.ISSUED,
                null))
        .hasMessage("no number, no issuedOn");
  }
}
