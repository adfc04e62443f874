package vn.cadre.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.bad.DocumentedLimits;
import vn.cadre.platform.testing.bad.Limits;
import vn.cadre.platform.testing.contract.Document;

@TrainingTest
class LimitsTest extends Limits {
  private static final Logger LOG = Logger.getLogger(LimitsTest.class);

  LimitsTest() {
    super("/training/v1/courses", "organisation", "kind", "DIGITAL", "training-manager");
  }

  /** Orders to pass over a message are looked at where there is a projection; none is stopped. */
  private static final class WithProjections extends TrainingFixtures {

    @Override
    public Optional<String> existing(String collection) {
      return collection.equals("projections")
          ? Optional.of("organisations")
          : super.existing(collection);
    }
  }

  @Test
  void everyLimitThatTheContractStatesHolds() throws IOException {
    var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    var report =
        new DocumentedLimits(server, Document.publishedAt(server), new WithProjections()).tried();
    LOG.infof("%d values on both sides of the documented limits", report.tried());
    assertThat(report.failures()).as("of %d", report.tried()).isEmpty();
    assertThat(report.tried()).isGreaterThan(300);
  }
}
