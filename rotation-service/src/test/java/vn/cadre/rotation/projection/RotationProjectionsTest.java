package vn.cadre.rotation.projection;

import vn.cadre.platform.testing.ProjectedOrganisations;
import vn.cadre.rotation.RotationTest;

@RotationTest
class RotationProjectionsTest extends ProjectedOrganisations {

  RotationProjectionsTest() {
    super("/rotation/v1/projections");
  }
}
