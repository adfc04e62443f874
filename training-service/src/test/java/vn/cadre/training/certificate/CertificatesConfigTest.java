package vn.cadre.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificatesConfigTest {
  private static final String ADDRESS = "cadre.certificates.public-address";

  /** As the service is configured when it runs for others, with what an operator says. */
  private static CertificatesConfig inProduction(Map<String, String> said) throws IOException {
    URL shipped =
        Objects.requireNonNull(CertificatesConfigTest.class.getResource("/application.properties"));
    return new SmallRyeConfigBuilder()
        .withProfile("prod")
        .withSources(
            new PropertiesConfigSource(shipped, 100), new PropertiesConfigSource(said, "said", 300))
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withValidateUnknown(false)
        .withMapping(CertificatesConfig.class)
        .build()
        .getConfigMapping(CertificatesConfig.class);
  }

  @Test
  void withoutAPublicAddressNothingStartsThatPrintsCertificates() {
    assertThatThrownBy(() -> inProduction(Map.of())).hasMessageContaining(ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "canbo.example.vn",
        "ftp://canbo.example.vn",
        "https:///x",
        "https://a.vn/?x=1",
        "https://a b.vn"
      })
  void norWithWhatIsNoAddressOfTheWeb(String said) {
    assertThatThrownBy(() -> inProduction(Map.of(ADDRESS, said))).hasMessageContaining(ADDRESS);
  }

  @Test
  void slashesAtItsEndAreNotPrintedTwice() throws IOException {
    assertThat(inProduction(Map.of(ADDRESS, "https://canbo.example.vn/dao-tao/")).publicAddress())
        .isEqualTo("https://canbo.example.vn/dao-tao");
  }
}
