package vn.cadre.gateway.projection;

import io.quarkus.test.junit.QuarkusTest;
import vn.cadre.gateway.testing.GatewayUnderTest;
import vn.cadre.platform.testing.ProjectedOrganisations;

@QuarkusTest
@GatewayUnderTest
class GatewayProjectionsTest extends ProjectedOrganisations {

  GatewayProjectionsTest() {
    super("/projections");
  }
}
