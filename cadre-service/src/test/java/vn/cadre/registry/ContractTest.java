package vn.cadre.registry;

import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.contract.Baseline;
import vn.cadre.platform.testing.contract.Contract;
import vn.cadre.platform.testing.contract.Document;

@RegistryTest
class ContractTest {

  @Test
  void thePublishedContractKeepsTheRules() {
    Contract.check(published());
  }

  @Test
  void itBreaksNothingOfTheLastReleasedOne() {
    Baseline.check(published());
  }

  private static Document published() {
    return Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port));
  }
}
