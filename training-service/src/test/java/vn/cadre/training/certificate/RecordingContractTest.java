package vn.cadre.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.PublishedEvents;

/** What the registry answers of certificates is what training reads. */
class RecordingContractTest {

  @Test
  void theRegistryAnswersWhatTrainingReads() {
    var published = PublishedEvents.of("cadre-service", "certificate-recordings");
    assertThat(published.brokenPromisesTo(RecordingState.class)).isEmpty();
    assertThat(published.isOnTopic("internal.cadre.certificate-recordings.v1")).isTrue();
  }
}
