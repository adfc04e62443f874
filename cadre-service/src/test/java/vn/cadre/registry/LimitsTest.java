package vn.cadre.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.root;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.bad.DocumentedLimits;
import vn.cadre.platform.testing.bad.Limits;
import vn.cadre.platform.testing.contract.Document;

/** What is too much is refused with a problem that says how much is not. */
@RegistryTest
class LimitsTest extends Limits {
  private static final Logger LOG = Logger.getLogger(LimitsTest.class);

  LimitsTest() {
    super("/cadre/v1/organisations", "parent", "level", "PROVINCE", "registry-editor");
  }

  @Test
  void everyLimitThatTheContractStatesHolds() throws IOException {
    var server = URI.create(RestAssured.baseURI + ":" + RestAssured.port);
    var report =
        new DocumentedLimits(server, Document.publishedAt(server), new LimitsFixtures()).tried();
    LOG.infof("%d values on both sides of the documented limits", report.tried());
    assertThat(report.failures()).as("of %d", report.tried()).isEmpty();
    assertThat(report.tried()).isGreaterThan(600);
  }

  @Test
  void aFieldWithoutABoundOfItsOwnTakesAThousandCharacters() {
    var person = Registry.cadre(root("LONG"), "Trần Văn Dài");
    editor(EVERYWHERE)
        .header("If-Match", person.etag())
        .contentType("application/merge-patch+json")
        .body(Map.of("birthPlace", Map.of("unitCode", "1".repeat(1_001))))
        .patch(person.location())
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("birthPlace.unitCode size"));
  }
}
