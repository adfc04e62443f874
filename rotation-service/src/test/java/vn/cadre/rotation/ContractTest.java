package vn.cadre.rotation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.ServiceUnderTest;
import vn.cadre.platform.testing.contract.Contract;
import vn.cadre.platform.testing.contract.Document;

@QuarkusTest
@QuarkusTestResource(
    value = ServiceUnderTest.class,
    initArgs = @ResourceArg(name = "database", value = "rotation"))
class ContractTest {

  @Test
  void thePublishedContractKeepsTheRules() {
    Contract.check(Document.publishedAt(URI.create(RestAssured.baseURI + ":" + RestAssured.port)));
  }
}
