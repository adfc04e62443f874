package vn.cadre.platform.imports.job;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportConfigTest {

  private static ImportConfig with(String batch, String dryRunGroup) {
    return new SmallRyeConfigBuilder()
        .withMapping(ImportConfig.class)
        .withDefaultValues(
            Map.of("platform.imports.batch", batch, "platform.imports.dry-run-group", dryRunGroup))
        .withConverter(Duration.class, 200, new DurationConverter())
        .build()
        .getConfigMapping(ImportConfig.class);
  }

  @Test
  void aServiceWhoseDryRunsUndoPartsOfBatchesDoesNotStart() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ImportWorkers.requireWholeBatches(with("500", "1200")))
        .withMessageContaining("1200")
        .withMessageContaining("500");
    assertThatIllegalStateException()
        .isThrownBy(() -> ImportWorkers.requireWholeBatches(with("0", "1200")));
  }

  @Test
  void wholeBatchesAreWellAndSoAreTheDefaults() {
    assertThatNoException()
        .isThrownBy(() -> ImportWorkers.requireWholeBatches(with("400", "1200")));
  }
}
