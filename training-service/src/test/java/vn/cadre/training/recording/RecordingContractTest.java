package vn.cadre.training.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.platform.testing.PublishedEvents;

/** What the registry answers is what training reads. */
class RecordingContractTest {

  @ParameterizedTest
  @ValueSource(strings = {"certificate-recordings", "study-recordings"})
  void theRegistryAnswersWhatTrainingReads(String aggregate) {
    var published = PublishedEvents.of("cadre-service", aggregate);
    assertThat(published.brokenPromisesTo(RecordingState.class)).isEmpty();
    assertThat(published.isOnTopic("internal.cadre." + aggregate + ".v1")).isTrue();
  }
}
